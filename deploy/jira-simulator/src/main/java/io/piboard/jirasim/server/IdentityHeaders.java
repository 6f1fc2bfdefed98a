package io.piboard.jirasim.server;

import io.piboard.jirasim.auth.Login;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Caller;
import io.piboard.jirasim.kind.JiraKind;

/** Tells the client whom Jira took it for: the only sign that credentials were dropped on the way. */
final class IdentityHeaders {

    private IdentityHeaders() {}

    static Answer on(Answer answer, JiraKind kind, Login login) {
        if (kind.cloud()) {
            return login.known()
                    .map(caller -> answer.with("X-AACCOUNTID", caller.user().accountId()))
                    .orElse(answer);
        }
        String name = login.known().map(Caller::user).map(user -> user.name()).orElse("anonymous");
        return answer.with("X-AUSERNAME", name).with("X-ANODEID", "node1");
    }
}

package io.piboard.jirasim.auth;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.vertx.core.http.HttpMethod;

/** {@code POST /rest/auth/1/session}: the cookie log-in, which Data Center 11 refuses and nothing here depends on. */
final class SessionResource {

    private final Accounts accounts;

    SessionResource(Accounts accounts) {
        this.accounts = accounts;
    }

    void mount(Routes root) {
        root.anonymous(HttpMethod.POST, "/rest/auth/1/session", RequestClass.TOKEN, this::login);
    }

    private Answer login(Call call) {
        if (accounts.kind().selfHostedSince(11, 0)) {
            throw JiraError.of(403, "Basic authentication and session log-in have been disabled.");
        }
        throw JiraError.of(401, "Session log-in is not simulated: use Basic or a personal access token.");
    }
}

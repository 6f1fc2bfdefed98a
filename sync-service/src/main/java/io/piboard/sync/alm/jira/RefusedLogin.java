package io.piboard.sync.alm.jira;

import io.piboard.jira.JiraException;
import io.piboard.jira.JiraSite;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/**
 * Tells refused credentials from a missing permission or scope, for which Jira answers 401, too (facts section 1.8): one
 * link must not stop a connection.
 */
record RefusedLogin(JiraSite site) {

    private static final int STATUS = 401;

    <T> Uni<T> orPermission(Uni<T> call) {
        return call.onFailure(RefusedLogin::mayBePermission)
                .recoverWithUni(() -> site.myself()
                        .chain(me ->
                                Uni.createFrom().failure(new JiraException.Rejected(STATUS, List.of(), Map.of()))));
    }

    /** Where a person has to log in first, each further try makes it worse. */
    private static boolean mayBePermission(Throwable failure) {
        return failure instanceof JiraException.Unauthorized refused && !refused.humanNeeded();
    }
}

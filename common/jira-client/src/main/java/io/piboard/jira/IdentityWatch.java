package io.piboard.jira;

import java.util.function.UnaryOperator;

/**
 * Notices that a search was answered to nobody: where a proxy drops the credentials, Jira answers 200 with fewer issues,
 * and what it leaves out would look as if it had left the scope.
 *
 * <p>Cloud says so only by leaving out the header in which it names the account, so this counts once it was seen.
 */
final class IdentityWatch {

    private volatile boolean named;

    void watch(JiraOperation operation, UnaryOperator<String> header) {
        if (JiraAnswer.identity(header).isPresent()) {
            named = true;
        } else if (named && operation.name().equals(JiraSearch.OPERATION)) {
            throw new JiraException.Unauthorized(JiraException.Unauthorized.Reason.CREDENTIALS);
        }
    }
}

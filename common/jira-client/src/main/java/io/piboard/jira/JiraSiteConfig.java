package io.piboard.jira;

import io.piboard.contracts.connection.JiraKind;
import io.piboard.jira.auth.JiraLogin;
import java.net.URI;
import java.util.UUID;

/**
 * Which Jira to talk to, and as whom.
 *
 * @param id the connection; budget and breaker belong to it
 * @param apiUrl site or gateway, a context path included, without a trailing slash
 * @param login asked before each request
 * @param app the app whose points per hour all its sites share; {@code null} for other accounts
 */
public record JiraSiteConfig(UUID id, URI apiUrl, JiraKind kind, JiraLogin login, String app) {

    public JiraSiteConfig(UUID id, URI apiUrl, JiraKind kind, JiraLogin login) {
        this(id, apiUrl, kind, login, null);
    }
}

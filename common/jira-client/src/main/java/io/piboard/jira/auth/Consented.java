package io.piboard.jira.auth;

/** What a person's consent brought: keep it before it is used. The secrets in it are hidden from every text. */
public sealed interface Consented {

    /**
     * Of OAuth 2.0.
     *
     * @param tokens the first of a row, for the {@link TokenStore}
     * @param client for {@link JiraCredentials.CloudOAuth} or {@link JiraCredentials.DataCenterOAuth}: its redirect
     *     address has to be kept, too
     */
    record Tokens(JiraTokens tokens, TokenClient client) implements Consented {}

    /** Of OAuth 1.0a. */
    record Link(JiraCredentials.OAuth1a credentials) implements Consented {}
}

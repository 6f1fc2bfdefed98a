package io.piboard.jira.auth;

import java.net.URI;

/** Where requests go: some credentials are taken by Atlassian's gateway only, and refused by the site itself. */
public final class ApiBase {

    private ApiBase() {}

    /**
     * Without a trailing slash.
     *
     * @param gateway {@code https://api.atlassian.com}, or what stands for it
     */
    public static URI of(URI site, URI gateway, JiraCredentials credentials) {
        String cloudId = cloudId(credentials);
        URI base = cloudId == null ? site : URI.create(bare(gateway) + "/ex/jira/" + cloudId);
        return URI.create(bare(base));
    }

    private static String cloudId(JiraCredentials credentials) {
        return switch (credentials) {
            case JiraCredentials.Basic basic -> basic.cloudId();
            case JiraCredentials.PersonalAccessToken personal -> null;
            case JiraCredentials.CloudOAuth cloud -> cloud.cloudId();
            case JiraCredentials.ClientCredentials account -> account.cloudId();
            case JiraCredentials.DataCenterOAuth own -> null;
            case JiraCredentials.OAuth1a link -> null;
        };
    }

    private static String bare(URI address) {
        return address.toString().replaceAll("/+$", "");
    }
}

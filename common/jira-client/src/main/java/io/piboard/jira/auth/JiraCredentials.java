package io.piboard.jira.auth;

import java.net.URI;

/** How an account proves itself to Jira. The secrets in it are hidden from every text. */
public sealed interface JiraCredentials {

    /**
     * User and password of a self-hosted Jira, or e-mail and API token of Cloud.
     *
     * @param cloudId of the site if the token is a scoped one, which only the gateway takes; else {@code null}
     */
    record Basic(String user, String secret, String cloudId) implements JiraCredentials {
        @Override
        public String toString() {
            return "Basic[hidden]";
        }
    }

    /** A personal access token of Data Center. */
    record PersonalAccessToken(String token) implements JiraCredentials {
        @Override
        public String toString() {
            return "PersonalAccessToken[hidden]";
        }
    }

    /** What a person allowed our app to do on Cloud (3LO): the tokens rotate and live in the {@link TokenStore}. */
    record CloudOAuth(String cloudId, TokenClient client) implements JiraCredentials {}

    /**
     * A service account that fetches its access tokens by itself.
     *
     * @param cloudId of the site; {@code null} for a Data Center
     * @param scope may be {@code null}
     */
    record ClientCredentials(String cloudId, TokenClient client, String scope) implements JiraCredentials {}

    /** What a person allowed our application link to do on a Data Center: the tokens rotate as on Cloud. */
    record DataCenterOAuth(TokenClient client) implements JiraCredentials {}

    /**
     * An application link of old Data Centers and Servers (OAuth 1.0a): last choice, its tokens last for five years.
     *
     * @param privateKey PKCS#8 in PEM
     */
    record OAuth1a(String consumerKey, String accessToken, String privateKey) implements JiraCredentials {
        @Override
        public String toString() {
            return "OAuth1a[hidden]";
        }
    }

    /** A self-hosted Jira's own token address below its base URL. */
    static URI tokenUrlOf(URI dataCenter) {
        return URI.create(dataCenter.toString().replaceAll("/+$", "") + "/rest/oauth2/latest/token");
    }
}

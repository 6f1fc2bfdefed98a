package io.piboard.jira.auth;

import java.net.URI;

/**
 * What a token address knows us as.
 *
 * @param redirectUri where the person came back to; Data Center wants it repeated with each refresh
 * @param format how the address wants to be asked
 */
public record TokenClient(URI tokenUrl, String clientId, String clientSecret, URI redirectUri, Format format) {

    /** Atlassian's own address is documented with JSON, Data Center's with a form (facts section 2). */
    public enum Format {
        JSON,
        FORM;

        /** By the place of the address below the site: a Data Center has but one for it. */
        public static Format of(URI tokenUrl) {
            String path = tokenUrl.getPath() == null ? "" : tokenUrl.getPath();
            return path.endsWith("/rest/oauth2/latest/token") ? FORM : JSON;
        }
    }

    @Override
    public String toString() {
        return "TokenClient[" + tokenUrl + ", " + clientId + ", secret hidden]";
    }
}

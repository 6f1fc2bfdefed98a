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
        FORM
    }

    @Override
    public String toString() {
        return "TokenClient[" + tokenUrl + ", " + clientId + ", secret hidden]";
    }
}

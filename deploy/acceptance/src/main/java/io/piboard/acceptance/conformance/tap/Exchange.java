package io.piboard.acceptance.conformance.tap;

import java.net.URI;

/**
 * One request and its answer, with bodies.
 *
 * @param client who asked
 * @param uri path and query as they were sent
 */
public record Exchange(
        String client, String method, String uri, String requestBody, int status, String contentType, String body) {

    private static final String GATEWAY = "/ex/jira/";

    /** Without the query and without the gateway's prefix. */
    public String path() {
        String path = URI.create(uri).getPath();
        if (!path.startsWith(GATEWAY)) {
            return path;
        }
        int site = path.indexOf('/', GATEWAY.length());
        return site < 0 ? "/" : path.substring(site);
    }

    public boolean good() {
        return status / 100 == 2;
    }

    public boolean json() {
        return contentType.startsWith("application/json");
    }
}

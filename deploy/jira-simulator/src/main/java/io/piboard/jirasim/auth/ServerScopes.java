package io.piboard.jirasim.auth;

/** What Data Center's OAuth 2.0 asks for: reading, writing, or administration for webhooks. */
final class ServerScopes {

    private ServerScopes() {}

    static String needed(String method, String path) {
        if (path.startsWith("/rest/webhooks/") || path.startsWith("/rest/jira-webhook/")) {
            return "ADMIN";
        }
        boolean search = path.endsWith("/search");
        return method.equals("GET") || search ? "READ" : "WRITE";
    }
}

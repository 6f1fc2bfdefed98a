package io.piboard.jirasim.auth;

import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** The Authorization header of a request, taken apart; scheme and value are empty when there is none. */
record Credentials(String scheme, String value, boolean gateway, HttpServerRequest request) {

    static final String GATEWAY = "/ex/jira/";

    static Credentials of(HttpServerRequest request) {
        String header = request.getHeader("Authorization");
        String[] parts = header == null ? new String[] {""} : header.strip().split(" ", 2);
        String value = parts.length == 2 ? parts[1].strip() : "";
        return new Credentials(
                parts[0].toLowerCase(Locale.ROOT), value, request.path().startsWith(GATEWAY), request);
    }

    /** Name and secret of the Basic scheme; both empty when they cannot be read. */
    String[] pair() {
        try {
            String[] pair = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8).split(":", 2);
            return pair.length == 2 ? pair : new String[] {pair[0], ""};
        } catch (IllegalArgumentException e) {
            return new String[] {"", ""};
        }
    }
}

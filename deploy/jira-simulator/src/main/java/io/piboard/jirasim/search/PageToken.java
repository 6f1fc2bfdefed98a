package io.piboard.jirasim.search;

import io.piboard.jirasim.http.JiraError;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/** Where the next page begins: after the issue {@code last}, which was at place {@code returned}. Good for seven days. */
record PageToken(int query, int returned, long last, long issuedMillis) {

    String text() {
        String plain = query + ":" + returned + ":" + last + ":" + issuedMillis;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** The query must be the one of the first page. */
    static PageToken read(String text, int query, Instant now) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split(":");
            PageToken token = new PageToken(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    Long.parseLong(parts[2]),
                    Long.parseLong(parts[3]));
            boolean fresh = Instant.ofEpochMilli(token.issuedMillis()).isAfter(now.minus(7, ChronoUnit.DAYS));
            if (token.query() == query && fresh) {
                return token;
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            // refused below like an expired one
        }
        throw JiraError.badRequest("The provided next page token is invalid or expired.");
    }
}

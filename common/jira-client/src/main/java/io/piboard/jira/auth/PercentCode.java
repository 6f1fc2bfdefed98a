package io.piboard.jira.auth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes text into addresses as RFC 3986 has it, which RFC 5849 (3.6) asks for to the letter. */
final class PercentCode {

    private PercentCode() {}

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}

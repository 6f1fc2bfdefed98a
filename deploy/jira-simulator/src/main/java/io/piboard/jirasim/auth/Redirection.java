package io.piboard.jirasim.auth;

import io.piboard.jirasim.http.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The way back from a consent page to the app, with the state the app had sent along. */
record Redirection(String address, String state) {

    Answer code(String code) {
        return to("code", code);
    }

    Answer error(String error) {
        return to("error", error);
    }

    private Answer to(String name, String value) {
        String query = (address.contains("?") ? "&" : "?") + name + "=" + encoded(value);
        return Answer.redirect(address + query + (state == null ? "" : "&state=" + encoded(state)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

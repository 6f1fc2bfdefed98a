package io.piboard.jirasim.auth;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The members of a request for a token, sent as JSON, as a form or in the query. */
record TokenRequest(JsonObject members) {

    static TokenRequest of(Call call) {
        boolean json = String.valueOf(call.header("Content-Type")).startsWith("application/json");
        JsonObject members = json ? call.body() : new JsonObject();
        for (String name : new String[] {
            "grant_type",
            "client_id",
            "client_secret",
            "code",
            "redirect_uri",
            "refresh_token",
            "code_verifier",
            "scope"
        }) {
            if (!json) {
                members.put(name, call.query(name).orElse(call.form(name)));
            }
        }
        return new TokenRequest(withBasic(members, call.header("Authorization")));
    }

    /** Clients may send their credentials in the Basic header instead (RFC 6749, 2.3.1). */
    private static JsonObject withBasic(JsonObject members, String header) {
        if (header == null || !header.startsWith("Basic ") || members.getString("client_secret") != null) {
            return members;
        }
        String text = new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8);
        String[] pair = text.split(":", 2);
        return members.put("client_id", pair[0]).put("client_secret", pair[pair.length - 1]);
    }

    String get(String name) {
        return members.getString(name);
    }

    static Answer error(int status, String error, String description) {
        return Answer.json(status, new JsonObject().put("error", error).put("error_description", description));
    }

    static Answer invalidGrant(int status) {
        return error(status, "invalid_grant", "Unknown or invalid refresh token.");
    }
}

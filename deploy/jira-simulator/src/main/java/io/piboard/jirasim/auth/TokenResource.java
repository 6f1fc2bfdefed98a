package io.piboard.jirasim.auth;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.Base64;

/** {@code POST /oauth/token}: client credentials of a service account, as JSON or as a form. */
public final class TokenResource {

    private final Authentication authentication;

    public TokenResource(Authentication authentication) {
        this.authentication = authentication;
    }

    public void mount(Routes root) {
        root.anonymous(HttpMethod.POST, "/oauth/token", RequestClass.TOKEN, this::token);
    }

    private Answer token(Call call) {
        boolean form = String.valueOf(call.header("Content-Type")).startsWith("application/x-www-form-urlencoded");
        JsonObject request = form ? fromForm(call) : call.body();
        if (!"client_credentials".equals(request.getString("grant_type"))) {
            return error(400, "unsupported_grant_type", "Only client_credentials is simulated.");
        }
        return authentication
                .client(request.getString("client_id"), request.getString("client_secret"))
                .map(client -> Answer.ok(granted(client.id())))
                .orElseGet(() -> error(401, "access_denied", "Unauthorized"));
    }

    private JsonObject granted(String client) {
        return new JsonObject()
                .put("access_token", authentication.tokens().issue(client))
                .put("expires_in", authentication.tokens().life().toSeconds())
                .put("scope", "read:jira-work write:jira-work read:jira-user")
                .put("token_type", "Bearer");
    }

    /** Form clients may send their credentials in the Basic header instead of the form (RFC 6749, 2.3.1). */
    private static JsonObject fromForm(Call call) {
        JsonObject request = new JsonObject()
                .put("grant_type", call.form("grant_type"))
                .put("client_id", call.form("client_id"))
                .put("client_secret", call.form("client_secret"));
        String header = call.header("Authorization");
        if (header != null && header.startsWith("Basic ")) {
            String[] pair = new String(Base64.getDecoder().decode(header.substring(6))).split(":", 2);
            request.put("client_id", pair[0]).put("client_secret", pair[pair.length - 1]);
        }
        return request;
    }

    private static Answer error(int status, String error, String description) {
        return Answer.json(status, new JsonObject().put("error", error).put("error_description", description));
    }
}

package io.piboard.embedded.identity;

import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The services as clients of the identity provider: one name and secret for all, of no organisation. */
public final class DemoClient {

    public static final String ID = "piboard-service";
    public static final String SECRET = "piboard";
    public static final String ROLE = "service";

    private DemoClient() {}

    /** By basic authentication or in the form, as RFC 6749 section 2.3.1 has it. */
    static boolean isAuthentic(HttpServerRequest request) {
        String basic =
                "Basic " + Base64.getEncoder().encodeToString((ID + ':' + SECRET).getBytes(StandardCharsets.UTF_8));
        return basic.equals(request.getHeader("Authorization"))
                || (ID.equals(request.getFormAttribute("client_id"))
                        && SECRET.equals(request.getFormAttribute("client_secret")));
    }
}

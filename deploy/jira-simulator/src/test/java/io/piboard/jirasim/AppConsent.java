package io.piboard.jirasim;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;

/** An app of Cloud that a person consents to. */
final class AppConsent {

    static final String GATEWAY = "/ex/jira/5b1f6a52-7a0c-4b7e-9d0f-a0c0ffee0001";
    static final String SECRET = "piboard-app-secret";
    private static final String BACK = "http://127.0.0.1:9/callback";

    private AppConsent() {}

    /** Acts for that person, within those scopes, behind the gateway. */
    static JiraHttp of(URI site, String person, String scopes) throws IOException {
        JiraHttp nobody = new JiraHttp(site, null);
        String authorize = "/authorize?audience=api.atlassian.com&client_id=piboard-app&response_type=code&scope="
                + JiraHttp.encoded(scopes) + "&login_hint=" + person + "@acme.example&redirect_uri="
                + JiraHttp.encoded(BACK);
        String back = nobody.get(authorize).headers().firstValue("Location").orElseThrow();
        JsonObject request = new JsonObject()
                .put("grant_type", "authorization_code")
                .put("client_id", "piboard-app")
                .put("client_secret", SECRET)
                .put("redirect_uri", BACK)
                .put("code", back.replaceFirst(".*code=", ""));
        String token = new JsonObject(nobody.post("/oauth/token", request).body()).getString("access_token");
        return new JiraHttp(site, "Bearer " + token);
    }
}

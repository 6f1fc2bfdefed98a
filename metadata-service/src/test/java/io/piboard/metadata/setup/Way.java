package io.piboard.metadata.setup;

import io.piboard.jirasim.kind.JiraKind;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;

/** A way to log in, at a Jira that knows it. */
enum Way {
    CLOUD_BASIC(JiraKind.CLOUD, jira -> basic("piboard@acme.example", "piboard-token")),
    CLOUD_OAUTH(JiraKind.CLOUD, jira -> app("CLOUD_OAUTH")),
    CLOUD_SERVICE_ACCOUNT(JiraKind.CLOUD, jira -> service(jira + "/oauth/token")),
    DC_10_3_BASIC(JiraKind.DC_10_3, jira -> basic("piboard", "piboard-token")),
    DC_10_3_TOKEN(JiraKind.DC_10_3, jira -> token("piboard-pat")),
    DC_10_3_OAUTH(JiraKind.DC_10_3, jira -> app("DATA_CENTER_OAUTH")),
    DC_10_3_SERVICE_ACCOUNT(JiraKind.DC_10_3, jira -> service(jira + "/rest/oauth2/latest/token")),
    DC_11_3_TOKEN(JiraKind.DC_11_3, jira -> token("piboard-pat")),
    DC_9_12_OAUTH(JiraKind.DC_9_12, jira -> app("DATA_CENTER_OAUTH")),
    SERVER_8_20_BASIC(JiraKind.SERVER_8_20, jira -> basic("piboard", "piboard-token")),
    SERVER_8_20_LINK(
            JiraKind.SERVER_8_20,
            jira -> Map.of("kind", "APPLICATION_LINK", "consumerKey", Way.APP, "privateKey", Way.pem()));

    static final String APP = "piboard-app";

    private final JiraKind kind;
    private final Function<String, Map<String, Object>> auth;

    Way(JiraKind kind, Function<String, Map<String, Object>> auth) {
        this.kind = kind;
        this.auth = auth;
    }

    JiraKind kind() {
        return kind;
    }

    Map<String, Object> auth(String jira) {
        return auth.apply(jira);
    }

    boolean needsConsent() {
        return this == CLOUD_OAUTH || this == DC_10_3_OAUTH || this == DC_9_12_OAUTH || this == SERVER_8_20_LINK;
    }

    /** Who is asked by the simulator without a page: the person it is told. */
    String loginHint() {
        return kind == JiraKind.CLOUD ? "piboard@acme.example" : "piboard";
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(Keys.OURS.getPublic().getEncoded());
    }

    private static String pem() {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(Keys.OURS.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static Map<String, Object> basic(String user, String token) {
        return Map.of("kind", "BASIC", "user", user, "token", token);
    }

    private static Map<String, Object> token(String token) {
        return Map.of("kind", "PERSONAL_ACCESS_TOKEN", "token", token);
    }

    private static Map<String, Object> app(String kind) {
        return Map.of("kind", kind, "clientId", APP, "clientSecret", "piboard-app-secret");
    }

    private static Map<String, Object> service(String address) {
        return Map.of(
                "kind", "CLIENT_CREDENTIALS",
                "tokenUrl", address,
                "clientId", "piboard-client",
                "clientSecret", "piboard-client-secret");
    }

    /** Made when the first test needs them. */
    private static final class Keys {

        private static final KeyPair OURS = make();

        private static KeyPair make() {
            try {
                return KeyPairGenerator.getInstance("RSA").generateKeyPair();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has RSA", e);
            }
        }
    }
}

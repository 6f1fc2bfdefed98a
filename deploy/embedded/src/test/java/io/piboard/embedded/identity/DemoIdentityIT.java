package io.piboard.embedded.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIdentityIT {

    /** The pair of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path directory;

    private static DemoIdentity identity;

    @BeforeAll
    static void start() {
        identity = DemoIdentity.start(new IdentityOptions(0, null, directory.resolve("identity.jwk")));
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void aPasswordGivesATokenThatSaysWhoAndWhat() throws Exception {
        // when
        var answer = post("/token", Map.of("grant_type", "password", "username", "mia", "password", "piboard"));

        // then
        JwtClaims claims = verified(new JsonObject(answer.body()).getString("access_token"), "piboard");
        assertThat(claims.getStringClaimValue("preferred_username")).isEqualTo("mia");
        assertThat(claims.getStringClaimValue("org")).isEqualTo(DemoPeople.ORGANISATION.toString());
        assertThat(claims.getStringListClaimValue("roles")).containsExactly("member");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(3600);
    }

    @Test
    void aWrongPasswordGivesNone() throws Exception {
        var answer = post("/token", Map.of("grant_type", "password", "username", "mia", "password", "wrong"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(answer.body()).getString("error")).isEqualTo("invalid_grant");
    }

    @Test
    void aServiceGetsATokenOfNoOrganisation() throws Exception {
        // when
        var answer = post(
                "/token",
                Map.of("grant_type", "client_credentials", "client_id", DemoClient.ID, "client_secret", "piboard"));

        // then
        JwtClaims claims = verified(new JsonObject(answer.body()).getString("access_token"), "piboard");
        assertThat(claims.getStringListClaimValue("roles")).containsExactly("service");
        assertThat(claims.hasClaim("org")).isFalse();
    }

    @Test
    void aServiceWithoutItsSecretGetsNone() throws Exception {
        var answer = post("/token", Map.of("grant_type", "client_credentials", "client_id", DemoClient.ID));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void discoveryNamesTheEndpoints() throws Exception {
        var answer = get("/.well-known/openid-configuration");

        var document = new JsonObject(answer.body());
        assertThat(document.getString("issuer")).isEqualTo(identity.issuer().toString());
        assertThat(document.getString("jwks_uri")).isEqualTo(identity.issuer() + "/jwks");
    }

    @Test
    void theKeysHoldNothingPrivate() throws Exception {
        assertThat(get("/jwks").body()).contains("\"n\"").doesNotContain("\"d\"", "\"p\"");
    }

    @Test
    void aBrowserLogsInWithCodeAndPkce() throws Exception {
        // given
        String code = logIn(page());

        // when
        var answer = post("/token", exchange(code, VERIFIER));

        // then
        var tokens = new JsonObject(answer.body());
        verified(tokens.getString("access_token"), "piboard");
        assertThat(verified(tokens.getString("id_token"), "piboard-web").getStringClaimValue("nonce"))
                .isEqualTo("once");
    }

    @Test
    void aCodeWorksOnceAndOnlyWithItsVerifier() throws Exception {
        // given
        String code = logIn(page());
        String stolen = logIn(page());
        post("/token", exchange(code, VERIFIER));

        // when
        var second = post("/token", exchange(code, VERIFIER));
        var thief = post("/token", exchange(stolen, "guess"));

        // then
        assertThat(second.statusCode()).isEqualTo(400);
        assertThat(thief.statusCode()).isEqualTo(400);
    }

    @Test
    void noCodeLeavesForAnotherSite() throws Exception {
        var request = new HashMap<>(authorization());
        request.put("redirect_uri", "https://evil.example/");

        assertThat(get("/authorize?" + encode(request)).statusCode()).isEqualTo(400);
    }

    @Test
    void whatComesFromOutsideIsEscapedOnThePage() throws Exception {
        var request = new HashMap<>(authorization());
        request.put("state", "\"><script>alert(1)</script>");

        assertThat(get("/authorize?" + encode(request)).body()).doesNotContain("<script");
    }

    @Test
    void tokensSurviveARestart() throws Exception {
        // given
        Path key = directory.resolve("kept.jwk");
        String token;
        try (var first = DemoIdentity.start(new IdentityOptions(0, URI.create("http://127.0.0.1:8080"), key))) {
            token = first.token(DemoPeople.find("ada").orElseThrow());
        }

        // when
        try (var second = DemoIdentity.start(new IdentityOptions(0, URI.create("http://127.0.0.1:8080"), key))) {

            // then
            var keys = new HttpsJwks("http://127.0.0.1:" + second.port() + "/identity/jwks");
            assertThat(verified(token, "piboard", keys).getIssuer()).isEqualTo("http://127.0.0.1:8080/identity");
        }
    }

    private static Map<String, String> authorization() {
        return Map.of(
                "client_id", "piboard-web",
                "response_type", "code",
                "redirect_uri", page(),
                "state", "s t",
                "nonce", "once",
                "code_challenge", CHALLENGE,
                "code_challenge_method", "S256");
    }

    private static String page() {
        return "http://localhost:" + identity.port() + "/";
    }

    private static String logIn(String page) throws Exception {
        var form = new HashMap<>(authorization());
        form.put("username", "ria");
        form.put("password", "piboard");
        var answer = post("/authorize", form);
        assertThat(answer.statusCode()).isEqualTo(303);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(page + "?code=").endsWith("&state=s+t");
        return location.replaceAll(".*code=([^&]*)&.*", "$1");
    }

    private static Map<String, String> exchange(String code, String verifier) {
        return Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "piboard-web",
                "redirect_uri",
                page(),
                "code",
                code,
                "code_verifier",
                verifier);
    }

    private static JwtClaims verified(String token, String audience) throws Exception {
        return verified(token, audience, new HttpsJwks(identity.issuer() + "/jwks"));
    }

    private static JwtClaims verified(String token, String audience, HttpsJwks keys) throws Exception {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keys))
                .setExpectedAudience(audience)
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(identity.issuer() + path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(identity.issuer() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(form)))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.kind.JiraKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerSignInIT {

    private static final String MYSELF = "/rest/api/2/myself";
    private static final String BACK = "http://127.0.0.1:9/callback";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final MutableClock clock = new MutableClock();
    private JiraSimulator simulator;
    private JiraHttp nobody;

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void loginNameAndPasswordWorkUntilVersion11() throws IOException {
        // given
        start(JiraKind.DC_10_3);
        HttpResponse<String> ten =
                JiraHttp.basic(simulator.uri(), "mia", "mia-token").get(MYSELF);
        simulator.close();
        start(JiraKind.DC_11_3);

        // when
        HttpResponse<String> eleven =
                JiraHttp.basic(simulator.uri(), "mia", "mia-token").get(MYSELF);

        // then
        assertThat(ten.statusCode()).isEqualTo(200);
        assertThat(ten.headers().firstValue("X-AUSERNAME")).hasValue("mia");
        assertThat(eleven.statusCode()).isEqualTo(403);
        assertThat(new JiraHttp(simulator.uri(), "Bearer mia-pat").get(MYSELF).statusCode())
                .isEqualTo(200);
    }

    @Test
    void wrongCredentialsGetATomcatPage() throws IOException {
        // given
        start(JiraKind.DC_10_3);

        // when
        HttpResponse<String> basic =
                JiraHttp.basic(simulator.uri(), "mia", "wrong").get(MYSELF);
        HttpResponse<String> bearer = new JiraHttp(simulator.uri(), "Bearer wrong").get(MYSELF);

        // then
        assertThat(basic.statusCode()).isEqualTo(401);
        assertThat(basic.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(bearer.body()).contains("<html>");
        assertThat(bearer.headers().firstValue("X-AUSERNAME")).hasValue("anonymous");
    }

    @Test
    void noCredentialsGetAMessageWithAStatusCode() throws IOException {
        // given
        start(JiraKind.DC_10_3);

        // when
        HttpResponse<String> answer = nobody.get(MYSELF);

        // then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).getInteger("status-code")).isEqualTo(401);
        assertThat(nobody.get("/rest/api/2/project").body()).isEqualTo("[]");
        assertThat(nobody.json("/rest/api/2/search?jql=project%3DFAL").getInteger("total"))
                .isZero();
        assertThat(nobody.get("/rest/api/2/issue/FAL-2").body()).contains("Login Required");
    }

    @Test
    void failedLoginsLockTheNameUntilAHumanSolvesThePuzzle() throws IOException {
        // given
        start(JiraKind.DC_10_3);
        for (int i = 0; i < 3; i++) {
            JiraHttp.basic(simulator.uri(), "mia", "wrong").get(MYSELF);
        }
        JiraHttp mia = JiraHttp.basic(simulator.uri(), "mia", "mia-token");

        // when
        HttpResponse<String> locked = mia.get(MYSELF);
        int token = new JiraHttp(simulator.uri(), "Bearer mia-pat").get(MYSELF).statusCode();
        int solved = nobody.delete("/simulator/accounts/captcha/mia").statusCode();

        // then
        assertThat(locked.statusCode()).isEqualTo(403);
        assertThat(locked.headers().firstValue("X-Seraph-LoginReason")).hasValue("AUTHENTICATION_DENIED");
        assertThat(locked.headers().firstValue("X-Authentication-Denied-Reason").orElse(""))
                .startsWith("CAPTCHA_CHALLENGE; login-url=")
                .endsWith("/login.jsp");
        assertThat(token).isEqualTo(200);
        assertThat(solved).isEqualTo(204);
        assertThat(mia.get(MYSELF).statusCode()).isEqualTo(200);
    }

    @Test
    void aPersonalTokenIsMadeOnceShownOnceAndExpires() throws IOException {
        // given
        start(JiraKind.DC_10_3);
        JiraHttp mia = JiraHttp.basic(simulator.uri(), "mia", "mia-token");
        JsonObject wish = new JsonObject().put("name", "sync").put("expirationDuration", 90);

        // when
        HttpResponse<String> made = mia.post("/rest/pat/latest/tokens", wish);
        JiraHttp pat = new JiraHttp(simulator.uri(), "Bearer " + json(made).getString("rawToken"));
        int fresh = pat.get(MYSELF).statusCode();
        int byToken = pat.post("/rest/pat/latest/tokens", wish).statusCode();
        clock.advance(Duration.ofDays(91));

        // then
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(fresh).isEqualTo(200);
        assertThat(byToken).isEqualTo(403);
        assertThat(pat.get(MYSELF).statusCode()).isEqualTo(401);
        assertThat(new JsonArray(mia.get("/rest/pat/latest/tokens").body()).encode())
                .contains("sync")
                .doesNotContain("rawToken");
    }

    @Test
    void anAppLinkRedeemsRefreshesAndRotates() throws Exception {
        // given
        start(JiraKind.DC_10_3);
        JsonObject tokens = json(redeem(consent("WRITE")));

        // when
        HttpResponse<String> withoutRedirect =
                token("grant_type=refresh_token&refresh_token=" + tokens.getString("refresh_token"));
        HttpResponse<String> refreshed = refresh(tokens);
        HttpResponse<String> again = refresh(tokens);

        // then
        assertThat(tokens.getString("token_type")).isEqualTo("bearer");
        assertThat(tokens.getLong("created_at")).isPositive();
        assertThat(json(withoutRedirect).getString("error")).isEqualTo("invalid_grant");
        assertThat(refreshed.statusCode()).isEqualTo(200);
        assertThat(json(again).getString("error")).isEqualTo("invalid_grant");
        assertThat(bearer(json(refreshed)).get(MYSELF).statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeOfAnAppLinkWorksOnceAndWithItsProofOnly() throws Exception {
        // given
        start(JiraKind.DC_10_3);
        String code = consent("WRITE");
        String unproven = consent("WRITE");

        // when
        int first = redeem(code).statusCode();
        HttpResponse<String> second = redeem(code);
        HttpResponse<String> guessed = token("grant_type=authorization_code&code_verifier=guess&code=" + unproven
                + "&redirect_uri=" + JiraHttp.encoded(BACK));

        // then
        assertThat(first).isEqualTo(200);
        assertThat(json(second).getString("error")).isEqualTo("invalid_grant");
        assertThat(json(guessed).getString("error")).isEqualTo("invalid_grant");
    }

    @Test
    void consentToAnAppLinkMayBeDenied() throws Exception {
        // given
        start(JiraKind.DC_10_3);

        // when
        HttpResponse<String> no = nobody.get("/rest/oauth2/latest/authorize?client_id=piboard-app&response_type=code"
                + "&state=s&scope=WRITE&simulate=deny&redirect_uri=" + JiraHttp.encoded(BACK));

        // then
        assertThat(no.headers().firstValue("Location")).hasValue(BACK + "?error=access_denied&state=s");
    }

    @Test
    void aReadingScopeCannotWrite() throws Exception {
        // given
        start(JiraKind.DC_10_3);
        JiraHttp reader = bearer(json(redeem(consent("READ"))));

        // when
        int read = reader.get(MYSELF).statusCode();
        int write = reader.post("/rest/api/2/issueLink", new JsonObject()).statusCode();

        // then
        assertThat(read).isEqualTo(200);
        assertThat(write).isEqualTo(401);
    }

    @Test
    void aProofKeyThatDoesNotFitGetsNoToken() throws Exception {
        // given
        start(JiraKind.DC_10_3);
        String code = consent("WRITE");

        // when
        HttpResponse<String> stolen = token("grant_type=authorization_code&code_verifier=guessed&code=" + code
                + "&redirect_uri=" + JiraHttp.encoded(BACK));

        // then
        assertThat(json(stolen).getString("error")).isEqualTo("invalid_grant");
    }

    @Test
    void version8_20HasPersonalTokensButNoOAuth2() throws IOException {
        // given
        start(JiraKind.SERVER_8_20);

        // when
        HttpResponse<String> oauth = nobody.get("/rest/oauth2/latest/authorize?client_id=piboard-app");

        // then
        assertThat(oauth.statusCode()).isEqualTo(404);
        assertThat(json(oauth).getString("message")).startsWith("null for uri:");
        assertThat(new JiraHttp(simulator.uri(), "Bearer mia-pat").get(MYSELF).statusCode())
                .isEqualTo(200);
        assertThat(nobody.get("/rest/api/3/serverInfo").statusCode()).isEqualTo(404);
    }

    @Test
    void aSessionLoginIsRefusedOn11() throws IOException {
        start(JiraKind.DC_11_3);

        assertThat(nobody.post("/rest/auth/1/session", new JsonObject()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aBrowsersFormIsRefusedUnlessMeant() throws IOException {
        // given
        start(JiraKind.DC_10_3);
        JiraHttp mia = JiraHttp.basic(simulator.uri(), "mia", "mia-token");
        String path = "/rest/api/2/issueLink";

        // when
        HttpResponse<String> tricked = mia.send("POST", path, "a=b", "Content-Type", FORM, "User-Agent", "Mozilla/5.0");
        HttpResponse<String> meant = mia.send(
                "POST",
                path,
                "a=b",
                "Content-Type",
                FORM,
                "User-Agent",
                "Mozilla/5.0",
                "X-Atlassian-Token",
                "no-check");

        // then
        assertThat(tricked.statusCode()).isEqualTo(403);
        assertThat(tricked.body()).isEqualTo("XSRF check failed");
        assertThat(meant.statusCode()).isNotEqualTo(403);
    }

    private void start(JiraKind kind) {
        simulator = JiraSimulator.start(
                SimulatorOptions.defaults().withPort(0).withKind(kind).withClock(clock));
        nobody = new JiraHttp(simulator.uri(), null);
    }

    private String consent(String scope) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest("proof".getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> back = nobody.get(
                "/rest/oauth2/latest/authorize?client_id=piboard-app&response_type=code&state=s&scope=" + scope
                        + "&login_hint=mia&code_challenge_method=S256&code_challenge="
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(hash)
                        + "&redirect_uri=" + JiraHttp.encoded(BACK));
        assertThat(back.statusCode()).isEqualTo(302);
        return back.headers().firstValue("Location").orElseThrow().replaceFirst(".*code=([^&]*).*", "$1");
    }

    private HttpResponse<String> redeem(String code) throws IOException {
        return token("grant_type=authorization_code&code_verifier=proof&code=" + code + "&redirect_uri="
                + JiraHttp.encoded(BACK));
    }

    private HttpResponse<String> refresh(JsonObject tokens) throws IOException {
        return token("grant_type=refresh_token&refresh_token=" + tokens.getString("refresh_token") + "&redirect_uri="
                + JiraHttp.encoded(BACK));
    }

    private HttpResponse<String> token(String form) throws IOException {
        return nobody.send(
                "POST",
                "/rest/oauth2/latest/token",
                form + "&client_id=piboard-app&client_secret=piboard-app-secret",
                "Content-Type",
                FORM);
    }

    private JiraHttp bearer(JsonObject tokens) {
        return new JiraHttp(simulator.uri(), "Bearer " + tokens.getString("access_token"));
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return new JsonObject(answer.body());
    }
}

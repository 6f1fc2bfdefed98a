package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CloudSignInIT {

    private static final String BACK = "http://127.0.0.1:9/callback";
    private static final String CLASSIC = "read:jira-work write:jira-work read:jira-user offline_access";
    private static final String GATEWAY = "/ex/jira/5b1f6a52-7a0c-4b7e-9d0f-a0c0ffee0001";
    private static final String MYSELF = GATEWAY + "/rest/api/3/myself";

    private final MutableClock clock = new MutableClock();
    private final JiraSimulator simulator =
            JiraSimulator.start(SimulatorOptions.defaults().withPort(0).withClock(clock));
    private final JiraHttp nobody = new JiraHttp(simulator.uri(), null);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void consentGivesATokenForTheGateway() throws IOException {
        // when
        JsonObject tokens = consent(CLASSIC, "mia@acme.example");

        // then
        assertThat(tokens.getInteger("expires_in")).isEqualTo(3600);
        assertThat(tokens.getString("scope").split(" ")).contains("read:jira-work");
        assertThat(bearer(tokens).json(MYSELF).getString("displayName")).isEqualTo("Mia Berg");
    }

    @Test
    void consentNeedsARegisteredAddressAndMayBeDenied() throws IOException {
        // when
        int elsewhere = nobody.get(authorize(CLASSIC) + "&redirect_uri=https%3A%2F%2Fevil.example%2F")
                .statusCode();
        String denied = location(
                nobody.get(authorize(CLASSIC) + "&redirect_uri=" + JiraHttp.encoded(BACK) + "&simulate=deny&state=s"));

        // then
        assertThat(elsewhere).isEqualTo(400);
        assertThat(denied).isEqualTo(BACK + "?error=access_denied&state=s");
    }

    @Test
    void aCodeWorksOnce() throws IOException {
        // given
        String code = code(CLASSIC, "mia@acme.example");

        // when
        int first = redeem(code).statusCode();
        HttpResponse<String> second = redeem(code);

        // then
        assertThat(first).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(403);
        assertThat(second.body()).contains("invalid_grant");
    }

    @Test
    void accessibleResourcesNameTheSiteByIdAndAddress() throws IOException {
        // given
        JsonObject tokens = consent(CLASSIC, "mia@acme.example");

        // when
        JsonObject site = new JsonArray(
                        bearer(tokens).get("/oauth/token/accessible-resources").body())
                .getJsonObject(0);

        // then
        assertThat(site.getString("url")).isEqualTo(simulator.uri().toString());
        assertThat(GATEWAY).endsWith(site.getString("id"));
        assertThat(site.getJsonArray("scopes")).contains("read:jira-work").doesNotContain("offline_access");
    }

    @Test
    void aConsentTokenIsRefusedOnTheSitesOwnHost() throws IOException {
        // given
        JiraHttp app = bearer(consent(CLASSIC, "mia@acme.example"));

        // when
        int own = app.get("/rest/api/3/myself").statusCode();

        // then
        assertThat(own).isEqualTo(401);
        assertThat(app.get(MYSELF).statusCode()).isEqualTo(200);
    }

    @Test
    void aMissingScopeIsTheGateways401() throws IOException {
        // given
        JiraHttp classic = bearer(consent(CLASSIC, "mia@acme.example"));
        JiraHttp granular = bearer(consent("read:board-scope:jira-software read:project:jira", "mia@acme.example"));

        // when
        HttpResponse<String> refused = classic.get(GATEWAY + "/rest/agile/1.0/board");

        // then
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(new JsonObject(refused.body()))
                .isEqualTo(new JsonObject("{\"code\":401,\"message\":\"Unauthorized; scope does not match\"}"));
        assertThat(granular.get(GATEWAY + "/rest/agile/1.0/board").statusCode()).isEqualTo(200);
        assertThat(granular.get(GATEWAY + "/rest/agile/1.0/board/1/sprint").statusCode())
                .isEqualTo(401);
        assertThat(classic.get(GATEWAY + "/rest/api/2/issue/FAL-2").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRefreshTokenRotatesWithALeewayOfTenMinutes() throws IOException {
        // given
        JsonObject first = consent(CLASSIC, "mia@acme.example");
        JsonObject second = json(refresh(first));

        // when: the answer was lost, and the old token is used again
        clock.advance(Duration.ofMinutes(9));
        HttpResponse<String> inTime = refresh(first);
        clock.advance(Duration.ofMinutes(11));
        HttpResponse<String> late = refresh(first);

        // then
        assertThat(second.getString("refresh_token")).isNotEqualTo(first.getString("refresh_token"));
        assertThat(inTime.statusCode()).isEqualTo(200);
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(json(late).getString("error")).isEqualTo("invalid_grant");
        assertThat(refresh(json(inTime)).statusCode()).isEqualTo(200);
    }

    @Test
    void aRefreshTokenDiesAfterNinetyIdleDays() throws IOException {
        // given
        JsonObject tokens = consent(CLASSIC, "mia@acme.example");
        clock.advance(Duration.ofDays(89));
        JsonObject used = json(refresh(tokens));

        // when
        clock.advance(Duration.ofDays(91));
        HttpResponse<String> answer = refresh(used);

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).getString("error_description")).isEqualTo("Unknown or invalid refresh token.");
    }

    @Test
    void withoutOfflineAccessThereIsNoRefreshToken() throws IOException {
        assertThat(consent("read:jira-user", "mia@acme.example").containsKey("refresh_token"))
                .isFalse();
    }

    @Test
    void aConsentTakenBackEndsBothTokens() throws IOException {
        // given
        JsonObject tokens = consent(CLASSIC, "mia@acme.example");

        // when
        nobody.delete("/simulator/accounts/grants");

        // then
        assertThat(bearer(tokens).get(MYSELF).statusCode()).isEqualTo(401);
        assertThat(refresh(tokens).statusCode()).isEqualTo(403);
    }

    @Test
    void anAccessTokenExpires() throws IOException {
        // given
        JiraHttp app = bearer(consent(CLASSIC, "mia@acme.example"));

        // when
        clock.advance(Duration.ofMinutes(61));

        // then
        assertThat(app.get(MYSELF).statusCode()).isEqualTo(401);
    }

    @Test
    void aScopedApiTokenWorksBehindTheGatewayOnly() throws IOException {
        // given
        JiraHttp mia = apiToken(new JsonObject().put("scopes", "read:jira-user"));

        // when
        int gateway = mia.get(MYSELF).statusCode();

        // then
        assertThat(gateway).isEqualTo(200);
        assertThat(mia.get("/rest/api/3/myself").statusCode()).isIn(401, 404);
        assertThat(mia.get(GATEWAY + "/rest/api/3/issue/FAL-2").body()).contains("scope does not match");
    }

    @Test
    void anApiTokenExpires() throws IOException {
        // given
        JiraHttp mia = apiToken(new JsonObject().put("seconds", 86_400));
        int before = mia.get("/rest/api/3/myself").statusCode();

        // when
        clock.advance(Duration.ofDays(2));

        // then
        assertThat(before).isEqualTo(200);
        assertThat(mia.get("/rest/api/3/myself").statusCode()).isEqualTo(401);
    }

    @Test
    void withoutCredentialsThereIsLessDataInsteadOfARefusal() throws IOException {
        // when
        HttpResponse<String> search = nobody.get("/rest/api/3/search/jql?jql=project%3DFAL");

        // then
        assertThat(search.statusCode()).isEqualTo(200);
        assertThat(json(search).getJsonArray("issues")).isEmpty();
        assertThat(search.headers().firstValue("X-AACCOUNTID")).isEmpty();
        assertThat(nobody.json("/rest/api/3/project/search").getJsonArray("values"))
                .isEmpty();
        assertThat(nobody.get("/rest/api/3/issue/FAL-2").statusCode()).isEqualTo(404);
        assertThat(nobody.get("/rest/api/3/myself").statusCode()).isEqualTo(401);
    }

    @Test
    void anUnknownAddressIsAProblemDocument() throws IOException {
        // when
        HttpResponse<String> answer = nobody.get("/rest/nothing");

        // then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private JiraHttp apiToken(JsonObject wish) throws IOException {
        String token = json(nobody.post("/simulator/accounts/tokens", wish.put("user", "mia@acme.example")))
                .getString("token");
        return JiraHttp.basic(simulator.uri(), "mia@acme.example", token);
    }

    private JiraHttp bearer(JsonObject tokens) {
        return new JiraHttp(simulator.uri(), "Bearer " + tokens.getString("access_token"));
    }

    private JsonObject consent(String scopes, String person) throws IOException {
        return json(redeem(code(scopes, person)));
    }

    private String code(String scopes, String person) throws IOException {
        String back = location(nobody.get(
                authorize(scopes) + "&state=s%201&login_hint=" + person + "&redirect_uri=" + JiraHttp.encoded(BACK)));
        Map<String, String> query = Arrays.stream(URI.create(back).getQuery().split("&"))
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        assertThat(query).containsEntry("state", "s+1");
        return query.get("code");
    }

    private static String authorize(String scopes) {
        return "/authorize?audience=api.atlassian.com&client_id=piboard-app&response_type=code&prompt=consent&scope="
                + JiraHttp.encoded(scopes);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> redeem(String code) throws IOException {
        return token(new JsonObject()
                .put("grant_type", "authorization_code")
                .put("code", code)
                .put("redirect_uri", BACK));
    }

    private HttpResponse<String> refresh(JsonObject tokens) throws IOException {
        return token(new JsonObject()
                .put("grant_type", "refresh_token")
                .put("refresh_token", tokens.getString("refresh_token")));
    }

    private HttpResponse<String> token(JsonObject request) throws IOException {
        return nobody.post(
                "/oauth/token", request.put("client_id", "piboard-app").put("client_secret", "piboard-app-secret"));
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return new JsonObject(answer.body());
    }
}

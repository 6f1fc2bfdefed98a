package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.kind.JiraKind;
import io.vertx.core.json.JsonObject;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OAuthOneIT {

    private static final String LEGS = "/plugins/servlet/oauth/";
    private static final String SEARCH = "/rest/api/2/search";

    private final MutableClock clock = new MutableClock();
    private final JiraSimulator simulator = JiraSimulator.start(SimulatorOptions.defaults()
            .withPort(0)
            .withKind(JiraKind.SERVER_8_20)
            .withClock(clock));
    private final JiraHttp nobody = new JiraHttp(simulator.uri(), null);
    private KeyPair keys;
    private int nonce;

    @BeforeEach
    void register() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        String key = Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded());
        String pem = "-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n";
        nobody.put("/simulator/accounts/consumers/piboard", new JsonObject().put("publicKey", pem));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void threeLegsLeadToATokenThatActsForThePerson() throws Exception {
        // when
        Map<String, String> access = accessToken();
        HttpResponse<String> answer = signed("GET", SEARCH + "?jql=project%20%3D%20FAL", access.get("oauth_token"));

        // then
        assertThat(access.get("oauth_expires_in")).isEqualTo("157680000");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-AUSERNAME")).hasValue("mia");
    }

    @Test
    void aSignatureOfAnotherRequestIsInvalid() throws Exception {
        // given
        String token = accessToken().get("oauth_token");
        String header = header("GET", SEARCH + "?jql=project%20%3D%20FAL", Map.of("oauth_token", token));

        // when
        HttpResponse<String> forged =
                nobody.send("GET", SEARCH + "?jql=project%20%3D%20OWL", null, "Authorization", header);

        // then
        assertThat(forged.statusCode()).isEqualTo(401);
        assertThat(forged.headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("oauth_problem=\"signature_invalid\"");
    }

    @Test
    void aRequestIsTakenOnceAndInTime() throws Exception {
        // given
        String token = accessToken().get("oauth_token");
        String header = header("GET", "/rest/api/2/myself", Map.of("oauth_token", token));
        nobody.send("GET", "/rest/api/2/myself", null, "Authorization", header);

        // when
        HttpResponse<String> again = nobody.send("GET", "/rest/api/2/myself", null, "Authorization", header);
        String early = header("GET", "/rest/api/2/myself", Map.of("oauth_token", token));
        clock.advance(Duration.ofMinutes(6));
        HttpResponse<String> late = nobody.send("GET", "/rest/api/2/myself", null, "Authorization", early);

        // then
        assertThat(again.headers().firstValue("WWW-Authenticate").orElse("")).contains("nonce_used");
        assertThat(late.headers().firstValue("WWW-Authenticate").orElse("")).contains("timestamp_refused");
    }

    @Test
    void aWrongVerifierGetsNoToken() throws Exception {
        // given
        Map<String, String> wish = form(leg("request-token", Map.of("oauth_callback", "http://127.0.0.1:9/back")));
        nobody.get(LEGS + "authorize?oauth_token=" + wish.get("oauth_token"));

        // when
        HttpResponse<String> answer =
                leg("access-token", Map.of("oauth_token", wish.get("oauth_token"), "oauth_verifier", "guessed"));

        // then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("token_rejected");
    }

    @Test
    void whoeverSaysNoComesBackWithTheWordDeniedForAVerifier() throws Exception {
        // given
        Map<String, String> wish = form(leg("request-token", Map.of("oauth_callback", "http://127.0.0.1:9/back?s=1")));

        // when
        HttpResponse<String> no = nobody.get(LEGS + "authorize?simulate=deny&oauth_token=" + wish.get("oauth_token"));

        // then
        assertThat(no.headers().firstValue("Location"))
                .hasValue("http://127.0.0.1:9/back?s=1&oauth_token=" + wish.get("oauth_token")
                        + "&oauth_verifier=denied");
        assertThat(leg("access-token", Map.of("oauth_token", wish.get("oauth_token"), "oauth_verifier", "denied"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aRequestTokenIsExchangedOnce() throws Exception {
        // given
        Map<String, String> wish = form(leg("request-token", Map.of("oauth_callback", "http://127.0.0.1:9/back")));
        String verifier = nobody.get(LEGS + "authorize?oauth_token=" + wish.get("oauth_token"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*oauth_verifier=", "");
        Map<String, String> parameters = Map.of("oauth_token", wish.get("oauth_token"), "oauth_verifier", verifier);
        form(leg("access-token", parameters));

        // when
        HttpResponse<String> again = leg("access-token", parameters);

        // then
        assertThat(again.headers().firstValue("WWW-Authenticate").orElse("")).contains("token_rejected");
    }

    @Test
    void withoutACallbackThereIsNoRequestToken() throws Exception {
        HttpResponse<String> answer = leg("request-token", Map.of());

        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains("parameter_absent");
    }

    private Map<String, String> accessToken() throws Exception {
        Map<String, String> wish = form(leg("request-token", Map.of("oauth_callback", "http://127.0.0.1:9/back")));
        String back = nobody.get(LEGS + "authorize?login_hint=mia&oauth_token=" + wish.get("oauth_token"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String verifier = back.replaceFirst(".*oauth_verifier=", "");
        return form(leg("access-token", Map.of("oauth_token", wish.get("oauth_token"), "oauth_verifier", verifier)));
    }

    private HttpResponse<String> leg(String name, Map<String, String> more) throws Exception {
        return nobody.send("POST", LEGS + name, null, "Authorization", header("POST", LEGS + name, more));
    }

    private HttpResponse<String> signed(String method, String path, String token) throws Exception {
        return nobody.send(method, path, null, "Authorization", header(method, path, Map.of("oauth_token", token)));
    }

    /** Written from RFC 5849 alone, for GET and POST without a form. */
    private String header(String method, String path, Map<String, String> more) throws Exception {
        TreeMap<String, String> parameters = new TreeMap<>(more);
        parameters.put("oauth_consumer_key", "piboard");
        parameters.put("oauth_signature_method", "RSA-SHA1");
        parameters.put("oauth_timestamp", String.valueOf(clock.instant().getEpochSecond()));
        parameters.put("oauth_nonce", "n" + nonce++);
        parameters.put("oauth_version", "1.0");
        TreeMap<String, String> all = new TreeMap<>(parameters);
        String[] parts = path.split("\\?", 2);
        if (parts.length == 2) {
            String[] pair = parts[1].split("=", 2);
            all.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        String joined = all.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        String base = method + "&" + encoded(simulator.uri() + parts[0]) + "&" + encoded(joined);
        Signature rsa = Signature.getInstance("SHA1withRSA");
        rsa.initSign(keys.getPrivate());
        rsa.update(base.getBytes(StandardCharsets.UTF_8));
        parameters.put("oauth_signature", Base64.getEncoder().encodeToString(rsa.sign()));
        return "OAuth realm=\"\", "
                + parameters.entrySet().stream()
                        .map(entry -> entry.getKey() + "=\"" + encoded(entry.getValue()) + "\"")
                        .collect(Collectors.joining(", "));
    }

    private static Map<String, String> form(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Arrays.stream(answer.body().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}

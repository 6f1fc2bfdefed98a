package io.piboard.embedded.quarkus;

import io.piboard.embedded.identity.DemoClient;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Logs demo people in for tests: {@code given().auth().oauth2(DemoTokens.of("mia"))}. */
public final class DemoTokens {

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private DemoTokens() {}

    /** The access token of {@code ada}, {@code ria}, {@code mia}, {@code max}, {@code olaf} or {@code eve}. */
    public static String of(String userName) {
        return TOKENS.computeIfAbsent(userName, DemoTokens::logIn);
    }

    /** The value of the Authorization header. */
    public static String bearer(String userName) {
        return "Bearer " + of(userName);
    }

    /** The value of the Authorization header of another service of the suite. */
    public static String serviceBearer() {
        return "Bearer "
                + TOKENS.computeIfAbsent(
                        DemoClient.ID,
                        id -> token("grant_type=client_credentials&client_id=" + id + "&client_secret="
                                + DemoClient.SECRET));
    }

    private static String logIn(String userName) {
        return token("grant_type=password&password=piboard&username=" + userName);
    }

    private static String token(String form) {
        var request = HttpRequest.newBuilder(URI.create(issuer() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalArgumentException("Nobody in the demo for " + form);
            }
            return new JsonObject(response.body()).getString("access_token");
        } catch (IOException e) {
            throw new UncheckedIOException("The demo identity does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while logging in", e);
        }
    }

    private static String issuer() {
        String issuer = System.getProperty(SuiteServers.IDENTITY_PROPERTY);
        if (issuer == null) {
            throw new IllegalStateException("DemoTokens needs a test with @QuarkusTestResource(EmbeddedSuite.class)");
        }
        return issuer;
    }
}

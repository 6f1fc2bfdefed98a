package io.piboard.acceptance.connect;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.http.Answer;
import io.piboard.acceptance.http.Http;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** An admin at the public API, and at a browser. */
final class Admin {

    static final String SECRET = "correct horse battery staple";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String CONNECTIONS = "/api/v1/connections/";
    private static final HttpClient BROWSER =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final Http http;

    Admin(Http http) {
        this.http = http;
    }

    Http http() {
        return http;
    }

    static Map<String, Object> request(String site, Map<String, String> auth) {
        return new HashMap<>(Map.of(
                "name", "Connected by " + auth.get("kind"),
                "siteUrl", site,
                "auth", auth,
                "webhookSecret", SECRET,
                "projects", List.of("FAL", "OWL", "KIT")));
    }

    Answer connect(UUID connection, Map<String, ?> request) {
        return http.put(CONNECTIONS + connection, request);
    }

    Answer get(UUID connection, String below) {
        return http.get(CONNECTIONS + connection + below);
    }

    Answer post(UUID connection, String below) {
        return http.post(CONNECTIONS + connection + below, Map.of());
    }

    Answer put(UUID connection, String below, Object body) {
        return http.put(CONNECTIONS + connection + below, body);
    }

    Answer delete(UUID connection) {
        return http.delete(CONNECTIONS + connection);
    }

    /** Returns when it is there with its sprints. */
    JsonNode awaitProject(UUID connection, String key) {
        return Awaitility.await(connection + " has its projects")
                .atMost(PATIENCE)
                .until(
                        () -> StreamSupport.stream(
                                        get(connection, "/projects")
                                                .good()
                                                .path("projects")
                                                .spliterator(),
                                        false)
                                .filter(project -> project.path("key").asText().equals(key))
                                .filter(project -> !project.path("sprints").isEmpty())
                                .findFirst()
                                .orElse(null),
                        Objects::nonNull);
    }

    String state(UUID connection) {
        return get(connection, "").good().path("state").asText();
    }

    /** With the person's consent where the way needs it. */
    JsonNode connect(UUID connection, Way way, String site) {
        Answer answer = connect(connection, request(site, way.entered(site)));
        if (!way.consent()) {
            return answer.good();
        }
        String address = answer.good().path("address").asText();
        Map<String, String> returned = visit(address + "&login_hint=" + way.person());
        return put(connection, "/consent", Map.of("returned", returned)).good();
    }

    /** Follows the site's redirect up to our page; gives the query with which the browser came there. */
    private static Map<String, String> visit(String address) {
        try {
            HttpResponse<Void> answer = BROWSER.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding());
            String location = answer.headers().firstValue("Location").orElseThrow();
            return query(URI.create(location));
        } catch (IOException e) {
            throw new IllegalStateException("no consent at " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("no consent at " + address, e);
        }
    }

    private static Map<String, String> query(URI location) {
        return Arrays.stream(location.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}

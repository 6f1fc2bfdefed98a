package io.piboard.jirasim;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** A client as plain as possible: it must not share a misreading with the simulator or with jira-client. */
final class JiraHttp {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI site;
    private final String authorization;

    JiraHttp(URI site, String authorization) {
        this.site = site;
        this.authorization = authorization;
    }

    /** Signs in the way the site takes: from Data Center 11 on, basic is off and a personal access token is needed. */
    static JiraHttp as(URI site, String name) {
        return kind(site).startsWith("dc-11") ? new JiraHttp(site, "Bearer " + name + "-pat") : basic(site, name);
    }

    static JiraHttp basic(URI site, String name) {
        return basic(site, name + "@acme.example", name + "-token");
    }

    static JiraHttp basic(URI site, String name, String secret) {
        String pair = name + ":" + secret;
        return new JiraHttp(site, "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private static String kind(URI site) {
        try {
            return new JiraHttp(site, null).json("/simulator/health").getString("kind");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpResponse<String> get(String path) throws IOException {
        return send("GET", path, null);
    }

    HttpResponse<String> post(String path, JsonObject body) throws IOException {
        return send("POST", path, body);
    }

    HttpResponse<String> put(String path, JsonObject body) throws IOException {
        return send("PUT", path, body);
    }

    HttpResponse<String> delete(String path) throws IOException {
        return send("DELETE", path, null);
    }

    JsonObject json(String path) throws IOException {
        return new JsonObject(get(path).body());
    }

    JsonObject fields(String key) throws IOException {
        return json("/rest/api/2/issue/" + key).getJsonObject("fields");
    }

    /** Any other request; headers are name after value. */
    HttpResponse<String> send(String method, String path, String body, String... headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private HttpResponse<String> send(String method, String path, JsonObject body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.encode()))
                .header("Content-Type", "application/json");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return send(request.build());
    }
}

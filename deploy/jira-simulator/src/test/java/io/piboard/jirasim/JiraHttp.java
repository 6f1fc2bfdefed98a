package io.piboard.jirasim;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A client as plain as possible: it must not share a misreading with the simulator or with jira-client. */
final class JiraHttp {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI site;
    private final String authorization;

    JiraHttp(URI site, String authorization) {
        this.site = site;
        this.authorization = authorization;
    }

    static JiraHttp as(URI site, String name) {
        String pair = name + "@acme.example:" + name + "-token";
        return new JiraHttp(site, "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
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

    private HttpResponse<String> send(String method, String path, JsonObject body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.encode()))
                .header("Content-Type", "application/json");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}

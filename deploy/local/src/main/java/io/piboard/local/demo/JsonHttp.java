package io.piboard.local.demo;

import io.piboard.local.StackException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a server in JSON on somebody's behalf; an answer that is not 2xx is a plain message. */
final class JsonHttp {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;
    private final String authorization;

    JsonHttp(URI base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    /** As a demo person, by their password. */
    static JsonHttp as(String userName, URI origin) {
        var form = "grant_type=password&password=piboard&username=" + userName;
        var request = HttpRequest.newBuilder(origin.resolve("/identity/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return new JsonHttp(origin, "Bearer " + new JsonObject(send(request)).getString("access_token"));
    }

    JsonObject get(String path) {
        return new JsonObject(send(request(path).GET()));
    }

    JsonArray getList(String path) {
        return new JsonArray(send(request(path).GET()));
    }

    JsonObject put(String path, JsonObject body) {
        String answer = send(request(path).PUT(BodyPublishers.ofString(body.encode())));
        return answer.isBlank() ? new JsonObject() : new JsonObject(answer);
    }

    void post(String path, JsonObject body) {
        send(request(path).POST(BodyPublishers.ofString(body.encode())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
    }

    private static String send(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(TIMEOUT).build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new StackException("Demo set-up: %s %s was answered %d %s"
                        .formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new StackException("Demo set-up: %s does not answer (%s)".formatted(request.uri(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Demo set-up: interrupted", e);
        }
    }
}

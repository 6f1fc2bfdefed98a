package io.piboard.jira.trap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.piboard.contracts.connection.JiraKind;
import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraSiteConfig;
import io.piboard.jira.JiraSites;
import io.piboard.jira.auth.JiraLogin;
import io.piboard.jirasim.JiraSimulator;
import io.piboard.jirasim.SimulatorOptions;
import io.piboard.jirasim.mischief.Fault;
import io.piboard.jirasim.mischief.MischiefPlan;
import io.piboard.jirasim.mischief.SearchMischief;
import io.piboard.jirasim.mischief.WebhookMischief;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A simulated Jira, our client's way to it, and hands to arrange things behind the client's back. */
final class SimulatedSite implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final JiraSites sites;
    private final boolean cloud;
    private final JiraSimulator simulator;

    private SimulatedSite(JiraSites sites, SimulatorOptions options) {
        this.sites = sites;
        this.cloud = options.kind().cloud();
        this.simulator = JiraSimulator.start(options.withPort(0));
    }

    static SimulatedSite of(JiraSites sites, io.piboard.jirasim.kind.JiraKind kind) {
        return new SimulatedSite(sites, SimulatorOptions.defaults().withKind(kind));
    }

    static SimulatedSite of(JiraSites sites, SimulatorOptions options) {
        return new SimulatedSite(sites, options);
    }

    JiraSimulator simulator() {
        return simulator;
    }

    URI uri() {
        return simulator.uri();
    }

    JiraSite client() {
        return client("piboard");
    }

    JiraSite client(String person) {
        String header = header(person);
        return client(simulator.uri(), () -> Uni.createFrom().item(header));
    }

    JiraSite client(URI api, JiraLogin login) {
        return sites.site(
                new JiraSiteConfig(UUID.randomUUID(), api, cloud ? JiraKind.CLOUD : JiraKind.SELF_HOSTED, login));
    }

    /** One of the sites that an app acts on. */
    JiraSite clientOf(String app, URI api, JiraLogin login) {
        return sites.site(new JiraSiteConfig(UUID.randomUUID(), api, JiraKind.CLOUD, login, app));
    }

    String header(String person) {
        return cloud ? basic(person + "@acme.example", person + "-token") : "Bearer " + person + "-pat";
    }

    static String basic(String user, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    void play(Fault... errors) {
        play(List.of(errors), List.of(), SearchMischief.NONE, Set.of());
    }

    void loseAnswer(Fault fault) {
        play(List.of(), List.of(fault), SearchMischief.NONE, Set.of());
    }

    void lag(long millis) {
        play(List.of(), List.of(), new SearchMischief(millis, 0), Set.of());
    }

    void play(List<Fault> errors, List<Fault> lost, SearchMischief search, Set<String> revoked) {
        simulator.mischief().play(new MischiefPlan(1, List.of(), errors, lost, WebhookMischief.NONE, search, revoked));
    }

    /** Paths of the last requests, newest first, with their methods. */
    List<String> asked(int howMany) {
        return simulator.requests().last(howMany).stream()
                .map(entry -> entry.method() + " " + entry.path())
                .toList();
    }

    /** As a person does it. */
    JsonNode by(String person, String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(simulator.uri().resolve(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", header(person))
                .build();
        return json(send(request).body());
    }

    /** As nobody. */
    HttpResponse<String> raw(String method, String path, String body, String type) {
        return send(HttpRequest.newBuilder(simulator.uri().resolve(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", type)
                .build());
    }

    String issueId(String key) {
        return by("piboard", "GET", "/rest/api/2/issue/" + key + "?fields=summary", "")
                .path("id")
                .asText();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.isEmpty() ? "{}" : text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        simulator.close();
    }
}

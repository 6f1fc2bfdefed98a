package io.piboard.acceptance.connect;

import io.piboard.acceptance.conformance.Account;
import io.piboard.acceptance.http.Http;
import io.piboard.jirasim.JiraSimulator;
import io.piboard.jirasim.SimulatorOptions;
import io.piboard.jirasim.kind.JiraKind;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A Jira to connect to, and its administrator. */
final class OtherJira implements AutoCloseable {

    /** Issue type "Story" of the demo sites, and their first project. */
    static final String STORY = "10001";

    static final String PROJECT = "FAL";

    /** Whom the suite signs in as, whatever the kind calls it. */
    static final String ACCOUNT = "piboard@acme.example";

    private final JiraKind kind;
    private final URI site;
    private final JiraSimulator own;

    private OtherJira(JiraKind kind, URI site, JiraSimulator own) {
        this.kind = kind;
        this.site = site;
        this.own = own;
    }

    /** Atlassian's log-in and gateway are there once: Cloud is the site of the suite. */
    static OtherJira of(JiraKind kind, URI cloud) {
        return kind.cloud() ? new OtherJira(kind, cloud, null) : started(kind);
    }

    static OtherJira started(JiraKind kind) {
        JiraSimulator simulator =
                JiraSimulator.start(SimulatorOptions.defaults().withPort(0).withKind(kind));
        return new OtherJira(kind, simulator.uri(), simulator);
    }

    String url() {
        return site.toString();
    }

    JiraKind kind() {
        return kind;
    }

    Http control() {
        return new Http(site, null);
    }

    void knowsOurLink() {
        control()
                .put("/simulator/accounts/consumers/" + Way.APP, Map.of("publicKey", LinkKeys.publicKey()))
                .good();
    }

    /** As a member of a team. */
    String create(String summary) {
        return as("mia")
                .post(
                        "/rest/api/2/issue",
                        Map.of(
                                "fields",
                                Map.of(
                                        "project", Map.of("key", PROJECT),
                                        "issuetype", Map.of("id", STORY),
                                        "summary", summary)))
                .good()
                .path("id")
                .asText();
    }

    String summary(String issue) {
        return as("mia")
                .get("/rest/api/2/issue/" + issue + "?fields=summary")
                .good()
                .at("/fields/summary")
                .asText();
    }

    void summary(String issue, String text) {
        as("mia")
                .put("/rest/api/2/issue/" + issue, Map.of("fields", Map.of("summary", text)))
                .good();
    }

    /** Whether an issue with this text is there, seen as the simulator sees it. */
    boolean has(String summary) {
        return control()
                .get("/simulator/issues")
                .good()
                .findValuesAsText("summary")
                .contains(summary);
    }

    void mischief(Map<String, ?> plan) {
        control().put("/simulator/mischief", plan).good();
    }

    void calm() {
        control().delete("/simulator/mischief");
    }

    /** An administrator takes this permission from the account of the suite, and gives all others back. */
    void take(String permission) {
        mischief(Map.of("denied", List.of(Map.of("user", ACCOUNT, "permission", permission, "project", PROJECT))));
    }

    /** Everything that the suite has sent since it was last forgotten and that would have changed something, but was refused. */
    List<String> refused() {
        return StreamSupport.stream(
                        control()
                                .get("/simulator/requests?last=5000")
                                .good()
                                .path("last")
                                .spliterator(),
                        false)
                .filter(request -> request.path("user").asText().equals(ACCOUNT))
                .filter(request -> !request.path("method").asText().equals("GET"))
                .filter(request -> request.path("status").asInt() >= 400)
                .map(request -> "%s %s %s"
                        .formatted(
                                request.path("method").asText(),
                                request.path("path").asText(),
                                request.path("status").asText()))
                .toList();
    }

    void forgetRequests() {
        control().delete("/simulator/requests");
    }

    long requests() {
        return control().get("/simulator/requests?last=0").good().path("total").asLong();
    }

    /** An admin pastes what we say; the form differs from kind to kind. */
    void paste(String url, List<String> events, String jql, String secret) {
        if (kind.selfHostedSince(10, 0)) {
            as("admin")
                    .post(
                            "/rest/jira-webhook/1.0/webhooks",
                            Map.of(
                                    "name",
                                    "Piboard",
                                    "url",
                                    url,
                                    "events",
                                    events,
                                    "configuration",
                                    Map.of("FILTERS", jql, "EXCLUDE_BODY", "false", "SECRET", secret),
                                    "active",
                                    "true"))
                    .good();
        } else {
            as("admin")
                    .post(
                            "/rest/webhooks/1.0/webhook",
                            Map.of(
                                    "name",
                                    "Piboard",
                                    "url",
                                    url,
                                    "events",
                                    events,
                                    "filters",
                                    Map.of("issue-related-events-section", jql),
                                    "excludeBody",
                                    false,
                                    "secret",
                                    secret))
                    .good();
        }
    }

    private Http as(String name) {
        return new Http(site, new Account(name).authorization(kind));
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}

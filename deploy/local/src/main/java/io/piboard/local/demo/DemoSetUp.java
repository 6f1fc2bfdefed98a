package io.piboard.local.demo;

import io.piboard.local.StackException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Connects the demo's Jira site, lets it send webhooks and opens the session "PI 7"; twice is as good as once. */
public final class DemoSetUp {

    private static final Duration PROJECTS_WITHIN = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final URI origin;
    private final DemoSite site;

    public DemoSetUp(URI origin, DemoSite site) {
        this.origin = origin;
        this.site = site;
    }

    public void run() {
        JsonHttp admin = JsonHttp.as("ada", origin);
        JsonObject connection = admin.put("/api/v1/connections/" + DemoIds.CONNECTION, connection());
        JsonObject webhook = connection.getJsonObject("webhook");
        if (site.isSimulated()) {
            new SimulatorWebhook(site).register(webhook);
        } else {
            new WebhookInstructions(site).print(webhook);
        }
        List<JsonObject> projects = awaitProjects(admin);
        JsonHttp.as("ria", origin).put("/api/v1/sessions/" + DemoIds.SESSION, new DemoSession(projects).toJson());
    }

    private JsonObject connection() {
        return new JsonObject()
                .put(
                        "name",
                        site.isSimulated()
                                ? "Acme (simulated Jira)"
                                : site.address().getHost())
                .put("siteUrl", site.address().toString())
                .put(
                        "auth",
                        new JsonObject()
                                .put("kind", "BASIC")
                                .put("user", site.user())
                                .put("token", site.token()))
                .put("webhookSecret", site.webhookSecret())
                .put("projects", new JsonArray(site.projects()));
    }

    private List<JsonObject> awaitProjects(JsonHttp admin) {
        long deadline = System.nanoTime() + PROJECTS_WITHIN.toNanos();
        while (System.nanoTime() < deadline) {
            List<JsonObject> found = wanted(admin.get("/api/v1/connections/" + DemoIds.CONNECTION + "/projects")
                    .getJsonArray("projects"));
            if (found.size() == site.projects().size()) {
                return found;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new StackException("Demo set-up: the projects " + site.projects() + " of " + site.address()
                + " have not been read within " + PROJECTS_WITHIN.toSeconds()
                + " s; the log of metadata-service says why.");
    }

    /** In the site's order, whatever order they are listed in. */
    private List<JsonObject> wanted(JsonArray listed) {
        return site.projects().stream()
                .flatMap(key -> listed.stream()
                        .map(JsonObject.class::cast)
                        .filter(project -> key.equals(project.getString("key"))))
                .toList();
    }
}

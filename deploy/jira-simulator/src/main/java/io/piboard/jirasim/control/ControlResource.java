package io.piboard.jirasim.control;

import io.piboard.jirasim.change.ChangeHistory;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.Endpoint;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.requests.RequestJournal;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.JiraTime;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Status;
import io.piboard.jirasim.webhook.Deliveries;
import io.piboard.jirasim.webhook.RegisteredWebhooks;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What tests want to know of the simulator: requests, deliveries and a compact list of issues. No login needed. */
public final class ControlResource {

    private static final int SHOWN = 100;

    private final Site site;
    private final RequestJournal requests;
    private final Deliveries deliveries;
    private final ChangeHistory history;

    public ControlResource(Site site, RequestJournal requests, Deliveries deliveries, ChangeHistory history) {
        this.site = site;
        this.requests = requests;
        this.deliveries = deliveries;
        this.history = history;
    }

    public void mount(Routes control) {
        get(control, "/simulator/requests", call -> Answer.ok(requests.toJson(call.query("last", SHOWN))));
        get(control, "/simulator/requests/minutes", call -> Answer.ok(requests.perMinute()));
        get(control, "/simulator/sprints", call -> Answer.ok(new SprintSection(site).toJson()));
        get(control, "/simulator/webhooks/registered", call -> Answer.ok(new RegisteredWebhooks(site).toJson()));
        get(control, "/simulator/webhooks", call -> Answer.ok(deliveries.toJson(call.query("last", SHOWN))));
        get(control, "/simulator/writes", call -> Answer.ok(requests.writesToJson()));
        get(control, "/simulator/changes", call -> Answer.ok(history.toJson()));
        get(control, "/simulator/issues", this::issues);
        get(control, "/simulator/health", call -> Answer.ok(health()));
        forget(control, "/simulator/requests", requests::reset);
        forget(control, "/simulator/webhooks", deliveries::reset);
        forget(control, "/simulator/changes", history::reset);
    }

    private JsonObject health() {
        return new JsonObject().put("status", "UP").put("kind", site.kind().word());
    }

    private static void forget(Routes control, String path, Runnable reset) {
        control.anonymous(HttpMethod.DELETE, path, RequestClass.OTHER, call -> {
            reset.run();
            return Answer.noContent();
        });
    }

    private static void get(Routes control, String path, Endpoint endpoint) {
        control.anonymous(HttpMethod.GET, path, RequestClass.OTHER, endpoint);
    }

    private Answer issues(Call call) {
        String project = call.query("project").orElse("");
        JsonArray all = new JsonArray();
        site.issues().stream()
                .filter(issue -> issue.key().startsWith(project.isEmpty() ? "" : project + "-"))
                .forEach(issue -> all.add(compact(issue)));
        return Answer.ok(all);
    }

    private JsonObject compact(Issue issue) {
        Long sprint = issue.sprints().stream()
                .filter(id -> site.sprint(id).filter(one -> one.open()).isPresent())
                .findFirst()
                .orElse(null);
        return new JsonObject()
                .put("id", String.valueOf(issue.id()))
                .put("key", issue.key())
                .put("type", issue.text(FieldId.TYPE))
                .put("summary", issue.text(FieldId.SUMMARY))
                .put(
                        "status",
                        site.catalog()
                                .status(issue.text(FieldId.STATUS))
                                .map(Status::name)
                                .orElse(""))
                .put("points", issue.points())
                .put("sprint", sprint)
                .put("updated", JiraTime.issue(issue.updated()))
                .put("properties", issue.properties());
    }
}

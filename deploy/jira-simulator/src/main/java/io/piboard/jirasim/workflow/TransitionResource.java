package io.piboard.jirasim.workflow;

import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.change.IssueLookup;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Catalog;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.JiraTime;
import io.piboard.jirasim.site.Named;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Status;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Lists and takes the steps an issue may make from its present status. */
public final class TransitionResource {

    private final Site site;
    private final Workflows workflows;
    private final IssueLookup lookup;
    private final Changes changes;
    private final TransitionView view;

    public TransitionResource(Site site, Workflows workflows, IssueLookup lookup, Changes changes) {
        this.site = site;
        this.workflows = workflows;
        this.lookup = lookup;
        this.changes = changes;
        this.view = new TransitionView(site.catalog());
    }

    public void mount(Routes platform) {
        platform.get("/issue/:issue/transitions", RequestClass.READ_TRANSITIONS, this::list);
        platform.post("/issue/:issue/transitions", RequestClass.TRANSITION, this::take);
    }

    private Answer list(Call call) {
        boolean fields = call.list("expand").contains("transitions.fields");
        List<String> only = call.list("transitionId");
        List<JsonObject> steps = available(lookup.find(call.path("issue"))).stream()
                .filter(step -> only.isEmpty() || only.contains(step.id()))
                .map(step -> view.of(step, fields))
                .toList();
        return Answer.ok(new JsonObject().put("expand", "transitions").put("transitions", new JsonArray(steps)));
    }

    private Answer take(Call call) {
        Issue issue = lookup.forWrite(call.path("issue"));
        JsonObject body = call.body();
        String id = transitionId(body);
        Transition step = available(issue).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unavailable(issue, id));
        Named resolution = resolution(step, body.getJsonObject("fields", new JsonObject()));
        changes.update(call.user(), moved(issue, step.to(), resolution), "issue_generic");
        return Answer.noContent();
    }

    private List<Transition> available(Issue issue) {
        return workflow(issue).from(status(issue));
    }

    private Workflow workflow(Issue issue) {
        return workflows.of(site.catalog().type(issue.text(FieldId.TYPE)).orElseThrow());
    }

    private Status status(Issue issue) {
        return site.catalog().status(issue.text(FieldId.STATUS)).orElseThrow();
    }

    private static String transitionId(JsonObject body) {
        Object id = body.getJsonObject("transition", new JsonObject()).getValue("id");
        if (id == null) {
            throw JiraError.badRequest("Missing 'transition' identifier");
        }
        return id.toString();
    }

    /** A step of this workflow that does not start here means that somebody else was faster. */
    private JiraError unavailable(Issue issue, String id) {
        return workflow(issue)
                .step(id)
                .map(step -> JiraError.badRequest("It seems that you have tried to perform a workflow operation ("
                        + step.name() + ") that is not valid for the current state of this issue (" + issue.key()
                        + "). The likely cause is that somebody has changed the issue recently, please look at the"
                        + " issue history for details."))
                .orElseGet(() -> JiraError.badRequest("Transition id '" + id + "' is not valid for this issue."));
    }

    private Named resolution(Transition step, JsonObject fields) {
        Catalog catalog = site.catalog();
        for (String field : fields.fieldNames()) {
            if (!step.resolutionScreen() || !field.equals(FieldId.RESOLUTION)) {
                throw JiraError.fields(Map.of(
                        field,
                        "Field '" + field + "' cannot be set. It is not on the appropriate screen, or unknown."));
            }
        }
        JsonObject wanted = fields.getJsonObject(FieldId.RESOLUTION);
        if (wanted == null) {
            return catalog.resolution(step.resolutionScreen() ? "Won't Do" : "Done")
                    .orElseThrow();
        }
        return catalog.resolution(wanted.getString("id", wanted.getString("name", "")))
                .orElseThrow(
                        () -> JiraError.fields(Map.of(FieldId.RESOLUTION, "Specify a valid value for resolution")));
    }

    /** The post-function of this site: done issues are resolved, all others are not. */
    private Issue moved(Issue issue, Status to, Named resolution) {
        return issue.with(FieldId.STATUS, to.id())
                .with(FieldId.RESOLUTION, to.done() ? resolution.id() : null)
                .with(FieldId.RESOLVED, to.done() ? JiraTime.issue(site.now()) : null);
    }
}

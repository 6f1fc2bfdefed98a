package io.piboard.jirasim.bulk;

import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.change.IssueLookup;
import io.piboard.jirasim.change.IssueMove;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.issue.FieldEdit;
import io.piboard.jirasim.issue.Screens;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import io.piboard.jirasim.workflow.TransitionResource;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Consumer;

/** Cloud's bulk edits, transitions, moves and deletions: a task begins, and the queue tells how far it has got. */
public final class BulkTaskResource {

    private final Site site;
    private final Screens screens;
    private final IssueLookup lookup;
    private final Changes changes;
    private final TransitionResource transitions;
    private final IssueMove moves;
    private final FieldEdit edit;
    private final BulkTasks tasks;

    public BulkTaskResource(
            Site site, Screens screens, IssueLookup lookup, Changes changes, TransitionResource transitions) {
        this.site = site;
        this.screens = screens;
        this.lookup = lookup;
        this.changes = changes;
        this.transitions = transitions;
        this.moves = new IssueMove(site, changes);
        this.edit = new FieldEdit(site);
        this.tasks = new BulkTasks(site);
    }

    public void mount(Routes platform) {
        platform.post("/bulk/issues/fields", RequestClass.EDIT, this::edit);
        platform.post("/bulk/issues/transition", RequestClass.TRANSITION, this::transition);
        platform.post("/bulk/issues/delete", RequestClass.DELETE, this::delete);
        platform.post("/bulk/issues/move", RequestClass.EDIT, this::move);
        platform.get("/bulk/queue/:task", RequestClass.OTHER, this::progress);
    }

    private Answer edit(Call call) {
        JsonObject body = BulkFields.body(call.body());
        return start(call, call.body(), issue -> edit(call.user(), issue, body));
    }

    private void edit(User user, Issue issue, JsonObject body) {
        lookup.require(user, issue, Permission.EDIT_ISSUES, 403);
        Project project = site.catalog().project(issue.project()).orElseThrow();
        IssueType type = site.catalog().type(issue.text(FieldId.TYPE)).orElseThrow();
        changes.update(user, edit.apply(issue, body, screens.edit(project, type, user)), "issue_updated");
    }

    /** Jira takes several transitions, each with its issues. */
    private Answer transition(Call call) {
        List<JsonObject> inputs = Bodies.objects(call.body(), "bulkTransitionInputs");
        if (inputs.size() != 1) {
            throw BulkErrors.badRequest("The simulator takes one entry of bulkTransitionInputs at a time.");
        }
        JsonObject input = inputs.getFirst();
        String id = String.valueOf(input.getValue("transitionId"));
        return start(call, input, issue -> transitions.take(call.user(), issue, id));
    }

    private Answer delete(Call call) {
        return start(call, call.body(), issue -> {
            lookup.require(call.user(), issue, Permission.DELETE_ISSUES, 403);
            changes.delete(call.user(), issue);
        });
    }

    /** The members of the mapping are named by the target: a project and a type, with a comma between them. */
    private Answer move(Call call) {
        JsonObject mapping = Bodies.object(call.body(), "targetToSourcesMapping");
        if (mapping.size() != 1) {
            throw BulkErrors.badRequest("The simulator takes one target at a time.");
        }
        String target = mapping.fieldNames().iterator().next();
        String[] parts = target.split(",");
        Project project = site.catalog()
                .project(parts[0])
                .filter(one -> site.permissions().may(call.user(), Permission.CREATE_ISSUES, one))
                .orElseThrow(() -> BulkErrors.badRequest("The target project is not valid."));
        JsonObject selected = new JsonObject()
                .put("selectedIssueIdsOrKeys", mapping.getJsonObject(target).getJsonArray("issueIdsOrKeys"));
        return start(call, selected, issue -> {
            lookup.require(call.user(), issue, Permission.MOVE_ISSUES, 403);
            moves.move(call.user(), parts.length > 1 ? issue.with(FieldId.TYPE, parts[1].strip()) : issue, project);
        });
    }

    private Answer start(Call call, JsonObject selected, Consumer<Issue> work) {
        if (!site.permissions().mayAnywhere(call.user(), Permission.BULK_CHANGE)) {
            throw BulkErrors.forbidden();
        }
        Selection selection = Selection.of(Bodies.strings(selected, "selectedIssueIdsOrKeys"), site, call.user());
        BulkTask task = tasks.start(call.user(), selection, issue -> changes.inBulk(() -> work.accept(issue)));
        return Answer.json(201, new JsonObject().put("taskId", String.valueOf(task.id())));
    }

    private Answer progress(Call call) {
        return tasks.find(call.path("task"))
                .map(task -> Answer.ok(task.toJson()))
                .orElseThrow(() ->
                        JiraError.badRequest("The task associated with this taskId is not a bulk operation task"));
    }
}

package io.piboard.jirasim.issue;

import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.change.IssueLookup;
import io.piboard.jirasim.changelog.HistoryView;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.view.FieldSelection;
import io.piboard.jirasim.view.IssueView;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Reads, edits and deletes one issue; reading is always fresh. */
public final class IssueResource {

    private final Site site;
    private final IssueLookup lookup;
    private final Screens screens;
    private final Changes changes;
    private final FieldEdit edit;
    private final IssueView view;
    private final HistoryView histories;

    public IssueResource(Site site, IssueLookup lookup, Screens screens, Changes changes) {
        this.site = site;
        this.lookup = lookup;
        this.screens = screens;
        this.changes = changes;
        this.edit = new FieldEdit(site);
        this.view = IssueView.forRest(site);
        this.histories = new HistoryView(site);
    }

    public void mount(Routes platform) {
        platform.get("/issue/:issue", RequestClass.READ_ISSUE, this::read);
        platform.put("/issue/:issue", RequestClass.EDIT, this::edit);
        platform.delete("/issue/:issue", RequestClass.DELETE, this::delete);
        platform.get("/issue/:issue/editmeta", RequestClass.METADATA, this::editMetadata);
    }

    private Answer read(Call call) {
        Issue issue = lookup.find(call.path("issue"));
        JsonObject json = view.of(issue, FieldSelection.of(call.list("fields"), "*all"), call.list("properties"));
        return Answer.ok(
                call.list("expand").contains("changelog")
                        ? json.put("changelog", histories.expanded(issue.id()))
                        : json);
    }

    private Answer edit(Call call) {
        int refusal = site.kind().refusals().edit();
        Issue issue = lookup.forWrite(call.user(), call.path("issue"), Permission.EDIT_ISSUES, refusal);
        boolean admin = site.permissions().may(call.user(), Permission.ADMINISTER_PROJECTS, issue);
        if (call.query("notifyUsers").filter("false"::equals).isPresent() && !admin) {
            throw JiraError.of(
                    403, "To discard the user notification either admin or project admin permissions are required.");
        }
        Issue wanted = edit.apply(issue, call.body(), screen(call, issue));
        Issue stored = changes.update(call.user(), wanted, "issue_updated");
        boolean wantsAnswer = call.query("returnIssue").filter("true"::equals).isPresent();
        return site.kind().cloud() && wantsAnswer
                ? Answer.ok(view.of(stored, FieldSelection.of(List.of(), "*all")))
                : Answer.noContent();
    }

    /** Children of a deleted epic stay; parts of a deleted issue go with it, if the caller says so. */
    private Answer delete(Call call) {
        Issue issue = lookup.forWrite(call.user(), call.path("issue"), Permission.DELETE_ISSUES);
        List<Issue> parts = site.children(issue.id()).stream()
                .filter(child -> type(child).subtask())
                .toList();
        if (!parts.isEmpty()
                && call.query("deleteSubtasks").filter("true"::equals).isEmpty()) {
            throw JiraError.badRequest("The issue '" + issue.key() + "' has subtasks.  You must specify the"
                    + " 'deleteSubtasks' parameter to delete this issue and all its subtasks.");
        }
        parts.forEach(part -> changes.delete(call.user(), part));
        changes.delete(call.user(), issue);
        return Answer.noContent();
    }

    /** Empty for those who may not edit. */
    private Answer editMetadata(Call call) {
        Issue issue = lookup.find(call.path("issue"));
        JsonObject fields = new JsonObject();
        if (site.permissions().may(call.user(), Permission.EDIT_ISSUES, issue)) {
            Screen screen = screen(call, issue);
            screen.fields().forEach(field -> fields.put(field, described(screen, field)));
        }
        return Answer.ok(new JsonObject().put("fields", fields));
    }

    /** Cloud tells the id of a field on create only. */
    private JsonObject described(Screen screen, String field) {
        JsonObject json = screens.describe(field, screen.project(), screen.type());
        if (site.kind().cloud()) {
            json.remove("fieldId");
        }
        return json;
    }

    private Screen screen(Call call, Issue issue) {
        Project project = site.catalog().project(issue.project()).orElseThrow();
        return screens.edit(project, type(issue), call.user());
    }

    private IssueType type(Issue issue) {
        return site.catalog().type(issue.text(FieldId.TYPE)).orElseThrow();
    }
}

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
        Issue issue = lookup.forWrite(call.path("issue"));
        if (call.query("notifyUsers").filter("false"::equals).isPresent()
                && !call.user().admin()) {
            throw JiraError.of(
                    403, "To discard the user notification either admin or project admin permissions are required.");
        }
        Issue wanted = edit.apply(issue, call.body(), screen(call, issue));
        Issue stored = changes.update(call.user(), wanted, "issue_updated");
        return call.query("returnIssue").filter("true"::equals).isPresent()
                ? Answer.ok(view.of(stored, FieldSelection.of(List.of(), "*all")))
                : Answer.noContent();
    }

    private Answer delete(Call call) {
        changes.delete(call.user(), lookup.forWrite(call.path("issue")));
        return Answer.noContent();
    }

    private Answer editMetadata(Call call) {
        Issue issue = lookup.find(call.path("issue"));
        JsonObject fields = new JsonObject();
        screen(call, issue).forEach(field -> fields.put(field, screens.describe(field, project(issue))));
        return Answer.ok(new JsonObject().put("fields", fields));
    }

    private List<String> screen(Call call, Issue issue) {
        IssueType type = site.catalog().type(issue.text(FieldId.TYPE)).orElseThrow();
        return screens.edit(project(issue), type, call.user());
    }

    private Project project(Issue issue) {
        return site.catalog().project(issue.project()).orElseThrow();
    }
}

package io.piboard.jirasim.epic;

import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.change.IssueLookup;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.rank.Batch;
import io.piboard.jirasim.rank.RankWish;
import io.piboard.jirasim.rank.Ranking;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Shows, renames and ranks epics, and moves up to 50 issues into one or out of theirs. */
public final class EpicResource {

    private final Site site;
    private final IssueLookup lookup;
    private final Changes changes;
    private final Epics epics;
    private final Ranking ranking;

    public EpicResource(Site site, IssueLookup lookup, Changes changes) {
        this.site = site;
        this.lookup = lookup;
        this.changes = changes;
        this.epics = new Epics(site, lookup);
        this.ranking = new Ranking(site, lookup, changes);
    }

    public void mount(Routes agile) {
        agile.post("/epic/none/issue", RequestClass.EDIT, call -> move(call, null));
        agile.post("/epic/:epic/issue", RequestClass.EDIT, call -> move(call, find(call)));
        agile.get("/epic/:epic", RequestClass.READ_ISSUE, call -> Answer.ok(EpicView.of(find(call))));
        agile.post("/epic/:epic", RequestClass.EDIT, this::update);
        agile.put("/epic/:epic/rank", RequestClass.RANK, this::rank);
    }

    private Answer move(Call call, Issue epic) {
        List<Issue> issues = Batch.of(call.body(), site, call.user()).complete().found();
        issues.forEach(this::check);
        issues.forEach(issue -> lookup.forWrite(call.user(), issue.key(), Permission.EDIT_ISSUES));
        String parent = epic == null ? null : String.valueOf(epic.id());
        issues.forEach(issue -> changes.update(call.user(), issue.with(FieldId.PARENT, parent), "issue_updated"));
        return Answer.noContent();
    }

    private void check(Issue issue) {
        if (epics.epic(issue) || epics.subtask(issue)) {
            throw JiraError.badRequest("Issue " + issue.key() + " is an epic or a sub-task and cannot be in an epic.");
        }
    }

    private Answer update(Call call) {
        JsonObject wish = call.body();
        Issue epic = lookup.forWrite(call.user(), find(call).key(), Permission.EDIT_ISSUES);
        Issue changed = epic.with(EpicView.NAME, Bodies.text(wish, "name", epic.text(EpicView.NAME)))
                .with(FieldId.SUMMARY, Bodies.text(wish, "summary", epic.text(FieldId.SUMMARY)))
                .with(EpicView.COLOR, color(wish, epic))
                .with(EpicView.STATUS, done(wish, epic));
        return Answer.ok(EpicView.of(changes.update(call.user(), changed, "issue_updated")));
    }

    private static String color(JsonObject wish, Issue epic) {
        return Bodies.text(Bodies.object(wish, "color"), "key", epic.text(EpicView.COLOR));
    }

    private static String done(JsonObject wish, Issue epic) {
        Boolean done = wish.getBoolean("done");
        return done == null ? epic.text(EpicView.STATUS) : done ? "Done" : "To Do";
    }

    private Answer rank(Call call) {
        Issue epic = lookup.forWrite(call.user(), find(call).key(), Permission.EDIT_ISSUES);
        JsonObject body = call.body();
        String before = body.getString("rankBeforeEpic");
        String after = body.getString("rankAfterEpic");
        if (before == null == (after == null)) {
            throw JiraError.badRequest("Exactly one of rankBeforeEpic and rankAfterEpic must be specified.");
        }
        RankWish wish = new RankWish(before == null ? after : before, before != null);
        epics.find(wish.anchor());
        ranking.rank(call.user(), List.of(epic), wish);
        return Answer.noContent();
    }

    private Issue find(Call call) {
        return epics.find(call.path("epic"));
    }
}

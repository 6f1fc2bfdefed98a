package io.piboard.jirasim.sprint;

import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.change.SprintChanges;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Board;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import io.piboard.jirasim.site.SprintState;
import io.piboard.jirasim.view.SprintView;
import io.vertx.core.json.JsonObject;

/** Reads, creates, starts, closes and deletes sprints. */
public final class SprintResource {

    private final Site site;
    private final SprintChanges sprints;
    private final SprintChange change;

    public SprintResource(Site site, Changes changes) {
        this.site = site;
        this.sprints = new SprintChanges(site, changes);
        this.change = new SprintChange(site);
    }

    public void mount(Routes agile) {
        agile.get("/sprint/:sprint", RequestClass.SPRINT, call -> Answer.ok(SprintView.resource(find(call))));
        agile.post("/sprint", RequestClass.SPRINT, this::create);
        agile.post("/sprint/:sprint", RequestClass.SPRINT, call -> update(call, false));
        agile.put("/sprint/:sprint", RequestClass.SPRINT, call -> update(call, true));
        agile.delete("/sprint/:sprint", RequestClass.SPRINT, this::delete);
    }

    private Answer create(Call call) {
        JsonObject wish = call.body();
        Board board = site.board(wish.getLong("originBoardId", -1L))
                .orElseThrow(() -> JiraError.badRequest("A valid originBoardId is required."));
        Sprint sprint = sprints.create(new Sprint(
                0,
                board.id(),
                SprintChange.name(wish.getString("name")),
                wish.getString("goal", ""),
                SprintState.FUTURE,
                SprintChange.date(wish, "startDate", null),
                SprintChange.date(wish, "endDate", null),
                null));
        return Answer.json(201, SprintView.resource(sprint));
    }

    private Answer update(Call call, boolean full) {
        Sprint before = find(call);
        Sprint after = change.apply(before, call.body(), full);
        sprints.update(before, after);
        return Answer.ok(SprintView.resource(after));
    }

    private Answer delete(Call call) {
        Sprint sprint = find(call);
        if (sprint.state() != SprintState.FUTURE) {
            throw JiraError.badRequest("Only future sprints can be deleted.");
        }
        sprints.delete(call.user(), sprint);
        return Answer.noContent();
    }

    private Sprint find(Call call) {
        return site.sprint(call.number("sprint")).orElseThrow(() -> JiraError.notFound("Sprint does not exist."));
    }
}

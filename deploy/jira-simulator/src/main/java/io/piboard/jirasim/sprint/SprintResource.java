package io.piboard.jirasim.sprint;

import io.piboard.jirasim.board.Boards;
import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.change.SprintChanges;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Board;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import io.piboard.jirasim.site.SprintState;
import io.piboard.jirasim.view.SprintView;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Reads, creates, starts, closes, swaps and deletes sprints. */
public final class SprintResource {

    private final Site site;
    private final Boards boards;
    private final SprintChanges sprints;
    private final SprintChange change;
    private final SprintAssignment assignment;

    public SprintResource(Site site, Changes changes) {
        this.site = site;
        this.boards = new Boards(site);
        this.sprints = new SprintChanges(site, changes);
        this.change = new SprintChange(site);
        this.assignment = new SprintAssignment(site, changes);
    }

    public void mount(Routes agile) {
        agile.get("/sprint/:sprint", RequestClass.SPRINT, call -> show(200, find(call)));
        agile.post("/sprint", RequestClass.SPRINT, this::create);
        agile.post("/sprint/:sprint", RequestClass.SPRINT, call -> update(call, false));
        agile.put("/sprint/:sprint", RequestClass.SPRINT, call -> update(call, true));
        agile.post("/sprint/:sprint/swap", RequestClass.SPRINT, this::swap);
        agile.delete("/sprint/:sprint", RequestClass.SPRINT, this::delete);
    }

    private Answer create(Call call) {
        JsonObject wish = call.body();
        Board board = site.board(Bodies.number(wish, "originBoardId", -1L))
                .orElseThrow(() -> JiraError.badRequest("A valid originBoardId is required."));
        boards.managedBy(call.user(), boards.withSprints(board.id()));
        SprintDates dates = SprintDates.of(wish, null, null);
        Sprint sprint = sprints.create(new Sprint(
                0,
                board.id(),
                SprintChange.name(wish.getString("name")),
                Bodies.text(wish, "goal", ""),
                SprintState.FUTURE,
                dates.start(),
                dates.end(),
                null));
        return show(201, sprint);
    }

    private Answer update(Call call, boolean full) {
        Sprint before = managed(call, call.number("sprint"));
        JsonObject wish = call.body();
        Sprint after = change.apply(before, wish, full);
        Optional<Long> destination = before.open() && !after.open() ? destination(wish) : Optional.empty();
        sprints.update(before, after);
        destination.ifPresent(sprint -> moveIncomplete(call, after, sprint));
        return show(200, after);
    }

    /** Data Center moves what is not done into another sprint when one is closed; Cloud leaves it to the backlog. */
    private Optional<Long> destination(JsonObject wish) {
        Long wanted = site.kind().cloud() ? null : wish.getLong("incompleteIssuesDestinationId");
        if (wanted != null && site.sprint(wanted).filter(Sprint::open).isEmpty()) {
            throw JiraError.badRequest("The sprint for incomplete issues does not exist or has been completed.");
        }
        return Optional.ofNullable(wanted);
    }

    private void moveIncomplete(Call call, Sprint closed, long destination) {
        site.members(closed.id()).stream()
                .filter(issue -> !done(issue))
                .forEach(issue -> assignment.assign(call.user(), issue, Optional.of(destination)));
    }

    private Answer swap(Call call) {
        Sprint one = managed(call, call.number("sprint"));
        Sprint other = managed(call, Bodies.number(call.body(), "sprintToSwapWith", -1L));
        sprints.update(one, one.at(other.sequence()));
        sprints.update(other, other.at(one.sequence()));
        return Answer.noContent();
    }

    private Answer delete(Call call) {
        Sprint sprint = managed(call, call.number("sprint"));
        if (sprint.state() != SprintState.FUTURE) {
            throw JiraError.badRequest("Only future sprints can be deleted.");
        }
        sprints.delete(call.user(), sprint);
        return Answer.noContent();
    }

    private boolean done(Issue issue) {
        return site.catalog().status(issue.text(FieldId.STATUS)).orElseThrow().done();
    }

    private Sprint managed(Call call, long id) {
        Sprint sprint = find(id);
        site.board(sprint.board()).ifPresent(board -> boards.managedBy(call.user(), board));
        return sprint;
    }

    private Sprint find(Call call) {
        return find(call.number("sprint"));
    }

    private Sprint find(long id) {
        return site.sprint(id).orElseThrow(() -> JiraError.notFound("Sprint does not exist."));
    }

    private Answer show(int status, Sprint sprint) {
        return Answer.json(status, SprintView.resource(sprint, site.kind()));
    }
}

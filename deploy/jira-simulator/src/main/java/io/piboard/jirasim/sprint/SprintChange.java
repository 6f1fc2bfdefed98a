package io.piboard.jirasim.sprint;

import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.site.Board;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import io.piboard.jirasim.site.SprintState;
import io.piboard.jirasim.site.Status;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** The rules of a sprint's life: future, active with dates, closed; one active sprint per board; never back. */
final class SprintChange {

    private static final int LONGEST_NAME = 30;

    private final Site site;

    SprintChange(Site site) {
        this.site = site;
    }

    /** {@code full} is a PUT: what the request does not name becomes empty. */
    Sprint apply(Sprint before, JsonObject wish, boolean full) {
        if (before.state() == SprintState.CLOSED && !site.kind().cloud()) {
            throw JiraError.badRequest("The sprint has been completed and cannot be changed.");
        }
        Sprint named = before.named(
                name(Bodies.text(wish, "name", full ? null : before.name())),
                Bodies.text(wish, "goal", full ? "" : before.goal()));
        // Cloud takes a new name and goal for a closed sprint and ignores the rest
        return before.state() == SprintState.CLOSED ? named : open(named, wish, full);
    }

    static String name(String name) {
        if (name == null || name.isBlank()) {
            throw JiraError.badRequest("Sprint name must not be empty.");
        }
        if (name.strip().length() > LONGEST_NAME) {
            throw JiraError.badRequest("The sprint name must not exceed 30 characters.");
        }
        return name.strip();
    }

    private Sprint open(Sprint before, JsonObject wish, boolean full) {
        SprintState to =
                state(Bodies.text(wish, "state", full ? null : before.state().word()));
        SprintDates dates = SprintDates.of(wish, full ? null : before.start(), full ? null : before.end());
        checkMove(before, to, dates);
        Sprint dated = before.dated(dates.start(), dates.end());
        if (before.state() == to) {
            return dated;
        }
        return to == SprintState.ACTIVE ? dated.started(site.now()) : dated.closed(site.now());
    }

    private static SprintState state(String word) {
        try {
            return SprintState.valueOf(String.valueOf(word).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw JiraError.badRequest("The state of a sprint must be one of future, active, closed.");
        }
    }

    private void checkMove(Sprint before, SprintState to, SprintDates dates) {
        if (before.state() != to && to.ordinal() != before.state().ordinal() + 1) {
            throw JiraError.badRequest(
                    "A sprint cannot go from " + before.state().word() + " to " + to.word() + ".");
        }
        if (to != SprintState.FUTURE && !dates.complete()) {
            throw JiraError.badRequest("You must specify a start and an end date for an active sprint.");
        }
        if (before.state() == SprintState.FUTURE && to == SprintState.ACTIVE && otherRuns(before)) {
            throw JiraError.badRequest("The board has an active sprint already; parallel sprints are off.");
        }
        if (before.state() == SprintState.ACTIVE
                && to == SprintState.CLOSED
                && !site.kind().cloud()) {
            site.members(before.id()).forEach(this::refuseOpenSubtasks);
        }
    }

    private boolean otherRuns(Sprint sprint) {
        boolean parallel =
                site.board(sprint.board()).map(Board::parallelSprints).orElse(false);
        return !parallel
                && site.sprints().stream()
                        .anyMatch(other -> other.board() == sprint.board()
                                && other.id() != sprint.id()
                                && other.state() == SprintState.ACTIVE);
    }

    /** On Data Center a done issue with open subtasks keeps its sprint from being closed. */
    private void refuseOpenSubtasks(Issue issue) {
        boolean open = site.children(issue.id()).stream()
                .anyMatch(child -> site.catalog()
                                        .type(child.text(FieldId.TYPE))
                                        .orElseThrow()
                                        .hierarchyLevel()
                                < 0
                        && !status(child).done());
        if (status(issue).done() && open) {
            throw JiraError.badRequest(
                    "The sprint cannot be closed: issue " + issue.key() + " is done but has open sub-tasks.");
        }
    }

    private Status status(Issue issue) {
        return site.catalog().status(issue.text(FieldId.STATUS)).orElseThrow();
    }
}

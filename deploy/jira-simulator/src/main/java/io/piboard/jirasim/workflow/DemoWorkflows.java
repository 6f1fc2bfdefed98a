package io.piboard.jirasim.workflow;

import static io.piboard.jirasim.site.DemoCatalog.DONE;
import static io.piboard.jirasim.site.DemoCatalog.IN_PROGRESS;
import static io.piboard.jirasim.site.DemoCatalog.IN_REVIEW;
import static io.piboard.jirasim.site.DemoCatalog.TO_DO;

import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Status;
import io.piboard.jirasim.site.TeamManagedDemo;
import java.util.List;
import java.util.Set;

/**
 * The workflows of the demo site. A story needs three steps to be done; a task may be closed from anywhere; a bug may be
 * refused at once, which has a screen; an epic moves freely.
 */
final class DemoWorkflows {

    static final Workflow STORY = new Workflow(
            TO_DO,
            List.of(
                    step("11", "Start progress", TO_DO, IN_PROGRESS),
                    step("21", "Send to review", IN_PROGRESS, IN_REVIEW),
                    step("31", "Approve", IN_REVIEW, DONE),
                    step("41", "Stop progress", IN_PROGRESS, TO_DO),
                    step("51", "Send back", IN_REVIEW, IN_PROGRESS),
                    step("61", "Reopen", DONE, TO_DO)));
    static final Workflow TASK = STORY.with(global("71", "Close", DONE));
    static final Workflow BUG = STORY.with(step("81", "Won't fix", TO_DO, DONE)
            .with(TransitionRules.NONE.withScreen(FieldId.RESOLUTION).resolvedAs("Won't Do")));
    static final Workflow EPIC = free(TO_DO, IN_PROGRESS, DONE);

    /** Of the team-managed project: its statuses are the columns of its board, and every move is allowed. */
    static final Workflow TEAM_MANAGED = free(TeamManagedDemo.TO_DO, TeamManagedDemo.IN_PROGRESS, TeamManagedDemo.DONE);

    private DemoWorkflows() {}

    static Workflow of(String type) {
        return switch (type) {
            case "10000" -> EPIC;
            case "10002" -> BUG;
            case "10003", "10004" -> TASK;
            case "10010", "10011", "10012", "10013" -> TEAM_MANAGED;
            default -> STORY;
        };
    }

    private static Workflow free(Status start, Status middle, Status end) {
        return new Workflow(
                start,
                List.of(global("11", "To Do", start), global("21", "In Progress", middle), global("31", "Done", end)));
    }

    private static Transition step(String id, String name, Status from, Status to) {
        return new Transition(id, name, Set.of(from), to);
    }

    private static Transition global(String id, String name, Status to) {
        return new Transition(id, name, Set.of(), to);
    }
}

package io.piboard.jirasim.workflow;

import static io.piboard.jirasim.site.DemoCatalog.DONE;
import static io.piboard.jirasim.site.DemoCatalog.IN_PROGRESS;
import static io.piboard.jirasim.site.DemoCatalog.IN_REVIEW;
import static io.piboard.jirasim.site.DemoCatalog.TO_DO;

import io.piboard.jirasim.site.DemoCatalog;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Status;
import io.piboard.jirasim.site.TeamManagedDemo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which workflow belongs to which type. A story needs three steps to be done; a task may be closed from anywhere; a bug
 * may be refused at once; an epic moves freely.
 */
public final class Workflows {

    private static final List<Transition> REVIEWED = List.of(
            step("11", "Start progress", TO_DO, IN_PROGRESS),
            step("21", "Send to review", IN_PROGRESS, IN_REVIEW),
            step("31", "Approve", IN_REVIEW, DONE),
            step("41", "Stop progress", IN_PROGRESS, TO_DO),
            step("51", "Send back", IN_REVIEW, IN_PROGRESS),
            step("61", "Reopen", DONE, TO_DO));

    private final Workflow story = new Workflow(TO_DO, REVIEWED);
    private final Workflow task = and(new Transition("71", "Close", Set.of(), DONE, false));
    private final Workflow bug = and(new Transition("81", "Won't fix", Set.of(TO_DO), DONE, true));
    private final Workflow epic = new Workflow(
            TO_DO,
            List.of(
                    new Transition("11", "To Do", Set.of(), TO_DO, false),
                    new Transition("21", "In Progress", Set.of(), IN_PROGRESS, false),
                    new Transition("31", "Done", Set.of(), DONE, false)));

    /** Of the team-managed project: its statuses are the columns of its board, and every move is allowed. */
    private final Workflow free = new Workflow(
            TeamManagedDemo.TO_DO,
            List.of(
                    new Transition("11", "To Do", Set.of(), TeamManagedDemo.TO_DO, false),
                    new Transition("21", "In Progress", Set.of(), TeamManagedDemo.IN_PROGRESS, false),
                    new Transition("31", "Done", Set.of(), TeamManagedDemo.DONE, false)));

    public Workflow of(IssueType type) {
        return switch (type.id()) {
            case "10000" -> epic;
            case "10002" -> bug;
            case "10003", "10004" -> task;
            case "10010", "10011", "10012", "10013" -> free;
            default -> story;
        };
    }

    /** The statuses an issue of this type can have, in the order of the board's columns. */
    public List<Status> statuses(IssueType type) {
        List<Status> reachable =
                of(type).transitions().stream().map(Transition::to).toList();
        return Stream.concat(
                        Stream.of(TO_DO, IN_PROGRESS, IN_REVIEW, DemoCatalog.DONE), TeamManagedDemo.statuses().stream())
                .filter(reachable::contains)
                .toList();
    }

    private static Workflow and(Transition extra) {
        List<Transition> steps = new ArrayList<>(REVIEWED);
        steps.add(extra);
        return new Workflow(TO_DO, List.copyOf(steps));
    }

    private static Transition step(String id, String name, Status from, Status to) {
        return new Transition(id, name, Set.of(from), to, false);
    }
}

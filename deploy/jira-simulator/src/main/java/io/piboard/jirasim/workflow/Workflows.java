package io.piboard.jirasim.workflow;

import io.piboard.jirasim.site.DemoCatalog;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Status;
import io.piboard.jirasim.site.TeamManagedDemo;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Which workflow belongs to which type. An administrator may change it while others work; safe for any thread, forgotten
 * at a restart.
 */
public final class Workflows {

    private final Map<String, Workflow> changed = new ConcurrentHashMap<>();

    public Workflow of(IssueType type) {
        return changed.getOrDefault(type.id(), DemoWorkflows.of(type.id()));
    }

    /** Takes effect with the next request; types are named by their id. */
    public void change(String type, UnaryOperator<Workflow> change) {
        changed.compute(type, (id, now) -> change.apply(now == null ? DemoWorkflows.of(id) : now));
    }

    /** As it was at the start. */
    public void reset() {
        changed.clear();
    }

    /** The statuses an issue of this type can have, in the order of the board's columns. */
    public List<Status> statuses(IssueType type) {
        List<Status> reachable =
                of(type).transitions().stream().map(Transition::to).toList();
        return Stream.concat(
                        Stream.of(DemoCatalog.TO_DO, DemoCatalog.IN_PROGRESS, DemoCatalog.IN_REVIEW, DemoCatalog.DONE),
                        TeamManagedDemo.statuses().stream())
                .filter(reachable::contains)
                .toList();
    }
}

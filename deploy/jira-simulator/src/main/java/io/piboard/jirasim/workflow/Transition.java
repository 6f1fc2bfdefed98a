package io.piboard.jirasim.workflow;

import io.piboard.jirasim.site.Status;
import java.util.Set;

/** A step of a workflow; an empty {@code from} means that it is global. */
public record Transition(String id, String name, Set<Status> from, Status to, boolean resolutionScreen) {

    boolean startsAt(Status status) {
        return global() ? !to.equals(status) : from.contains(status);
    }

    boolean global() {
        return from.isEmpty();
    }
}

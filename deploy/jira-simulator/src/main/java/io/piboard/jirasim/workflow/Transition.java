package io.piboard.jirasim.workflow;

import io.piboard.jirasim.site.Status;
import java.util.Set;

/** A step of a workflow; an empty {@code from} means that it is global. */
public record Transition(String id, String name, Set<Status> from, Status to, TransitionRules rules) {

    public Transition(String id, String name, Set<Status> from, Status to) {
        this(id, name, from, to, TransitionRules.NONE);
    }

    public Transition with(TransitionRules other) {
        return new Transition(id, name, from, to, other);
    }

    boolean startsAt(Status status) {
        return global() ? !to.equals(status) : from.contains(status);
    }

    boolean global() {
        return from.isEmpty();
    }

    boolean hasScreen() {
        return !rules.screen().isEmpty();
    }
}

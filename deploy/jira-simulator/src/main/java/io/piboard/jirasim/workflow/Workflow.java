package io.piboard.jirasim.workflow;

import io.piboard.jirasim.site.Status;
import java.util.List;
import java.util.Optional;

/** The steps an issue of one type may take. */
public record Workflow(Status initial, List<Transition> transitions) {

    public List<Transition> from(Status status) {
        return transitions.stream().filter(step -> step.startsAt(status)).toList();
    }

    Optional<Transition> step(String id) {
        return transitions.stream().filter(step -> step.id().equals(id)).findFirst();
    }
}

package io.piboard.jirasim.workflow;

import io.piboard.jirasim.site.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps an issue of one type may take. */
public record Workflow(Status initial, List<Transition> transitions) {

    public List<Transition> from(Status status) {
        return transitions.stream().filter(step -> step.startsAt(status)).toList();
    }

    public Workflow without(String id) {
        return new Workflow(
                initial,
                transitions.stream().filter(step -> !step.id().equals(id)).toList());
    }

    /** With this step in the place of the one with the same id, or as a further one. */
    public Workflow with(Transition changed) {
        List<Transition> steps = new ArrayList<>(without(changed.id()).transitions());
        steps.add(changed);
        return new Workflow(initial, List.copyOf(steps));
    }

    /** The same step under other rules. */
    public Workflow ruled(String id, TransitionRules rules) {
        return with(step(id).orElseThrow(() -> new IllegalArgumentException("no transition " + id))
                .with(rules));
    }

    public Optional<Transition> step(String id) {
        return transitions.stream().filter(step -> step.id().equals(id)).findFirst();
    }
}

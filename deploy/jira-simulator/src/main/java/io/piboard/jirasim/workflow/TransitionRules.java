package io.piboard.jirasim.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is special about a step: the fields of its screen and which of them are required, who may take it, what must be
 * true of the issue then, and the resolution that its post-function sets when the step leads to a done status.
 */
public record TransitionRules(
        List<String> screen,
        Set<String> required,
        List<TransitionCondition> conditions,
        List<TransitionValidator> validators,
        String resolution) {

    /** No screen, open to all, resolved as done. */
    public static final TransitionRules NONE = new TransitionRules(List.of(), Set.of(), List.of(), List.of(), "Done");

    /** Any screen lets a comment be written too. */
    public TransitionRules withScreen(String... fields) {
        return new TransitionRules(List.of(fields), required, conditions, validators, resolution);
    }

    public TransitionRules requiring(String... fields) {
        return new TransitionRules(screen, Set.of(fields), conditions, validators, resolution);
    }

    /** Who does not fulfil it is not even offered the step. */
    public TransitionRules onlyIf(TransitionCondition condition) {
        return new TransitionRules(screen, required, plus(conditions, condition), validators, resolution);
    }

    /** The step is offered, but refused with the validator's own words. */
    public TransitionRules validatedBy(TransitionValidator validator) {
        return new TransitionRules(screen, required, conditions, plus(validators, validator), resolution);
    }

    public TransitionRules resolvedAs(String name) {
        return new TransitionRules(screen, required, conditions, validators, name);
    }

    private static <T> List<T> plus(List<T> some, T another) {
        List<T> all = new ArrayList<>(some);
        all.add(another);
        return List.copyOf(all);
    }
}

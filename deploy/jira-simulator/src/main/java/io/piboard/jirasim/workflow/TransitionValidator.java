package io.piboard.jirasim.workflow;

import io.piboard.jirasim.site.Issue;
import java.util.Optional;

/** Looks at the issue as it would be after a step, and gives a reason if that may not be. */
@FunctionalInterface
public interface TransitionValidator {

    Optional<String> objection(Issue wanted);

    static TransitionValidator fieldSet(String field, String words) {
        return wanted -> wanted.fields().containsKey(field) ? Optional.empty() : Optional.of(words);
    }
}

package io.piboard.jira.budget;

import java.time.Duration;

/** This call would have to wait for too long. */
public final class OverBudgetException extends RuntimeException {

    private final transient Duration wait;
    private final LimitScope scope;

    OverBudgetException(Duration wait, LimitScope scope) {
        super("over budget: " + scope, null, false, false);
        this.wait = wait;
        this.scope = scope;
    }

    public Duration longestWait() {
        return wait;
    }

    public LimitScope scope() {
        return scope;
    }
}

package io.piboard.board.session;

/** A session is not as it was when a change of it was prepared. */
public final class PlanChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SessionPlan present;

    PlanChangedException(SessionPlan present) {
        super("the plan has changed meanwhile");
        this.present = present;
    }

    /** {@code null} if the session is not there. */
    public SessionPlan present() {
        return present;
    }
}

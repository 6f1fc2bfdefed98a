package io.piboard.board.session;

import io.piboard.board.rest.Problems;
import io.piboard.board.session.Sessions.Kept;
import io.piboard.board.session.check.SessionChecks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/** Keeps a plan if it is whole in itself and fits what Jira has; tells what has to be told of it. */
@ApplicationScoped
public class SessionChanges {

    private final Sessions sessions;
    private final SessionChecks checks;

    SessionChanges(Sessions sessions, SessionChecks checks) {
        this.sessions = sessions;
        this.checks = checks;
    }

    public Uni<Kept> put(UUID organisation, UUID id, SessionPlan plan) {
        return put(organisation, id, plan, present -> {});
    }

    /**
     * Fails with a {@link PlanChangedException} if the session is not as it was; a second time does no harm.
     *
     * @param before {@code null} for a new session
     */
    public Uni<Kept> putIfStill(UUID organisation, UUID id, SessionPlan before, SessionPlan plan) {
        return put(organisation, id, plan, present -> {
            if (!Objects.equals(present, before) && !Objects.equals(present, inOrder(plan))) {
                throw new PlanChangedException(present);
            }
        });
    }

    /** Fails with a problem that lists what is wrong with the plan whatever Jira has. */
    public static void requireWhole(SessionPlan plan) {
        List<String> faults = SessionPlanCheck.faults(plan);
        if (!faults.isEmpty()) {
            throw Problems.invalidBody(faults);
        }
    }

    /** The plan as it will be shown once it is kept: its lists have an order of their own. */
    public static SessionPlan inOrder(SessionPlan plan) {
        SessionEntity kept = new SessionEntity(null, null);
        SessionTranslation.write(plan, kept);
        return SessionTranslation.plan(kept);
    }

    private Uni<Kept> put(UUID organisation, UUID id, SessionPlan plan, Consumer<SessionPlan> condition) {
        requireWhole(plan);
        return sessions.find(organisation, id)
                .chain(there -> checks.require(organisation, there == null ? null : there.plan(), plan))
                .chain(warnings -> sessions.put(organisation, id, plan, condition)
                        .map(kept -> new Kept(kept.view().with(warnings), kept.isNew())));
    }
}

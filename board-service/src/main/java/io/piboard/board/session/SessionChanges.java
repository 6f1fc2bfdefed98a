package io.piboard.board.session;

import io.piboard.board.rest.Problems;
import io.piboard.board.session.Sessions.Kept;
import io.piboard.board.session.check.SessionChecks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

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
        refuseFaults(plan);
        return sessions.find(organisation, id)
                .chain(there -> checks.require(organisation, there == null ? null : there.plan(), plan))
                .chain(warnings -> sessions.put(organisation, id, plan)
                        .map(kept -> new Kept(kept.view().with(warnings), kept.isNew())));
    }

    private static void refuseFaults(SessionPlan plan) {
        List<String> faults = SessionPlanCheck.faults(plan);
        if (!faults.isEmpty()) {
            throw Problems.invalidBody(faults);
        }
    }
}

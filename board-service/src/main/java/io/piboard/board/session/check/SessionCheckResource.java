package io.piboard.board.session.check;

import io.piboard.board.access.Caller;
import io.piboard.board.access.Roles;
import io.piboard.board.session.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;

/**
 * What of a session does not fit Jira now. Errors are what would be refused if it was said for the first time; warnings are
 * what works in part.
 */
@Path("/api/v1/sessions/{session}/check")
public class SessionCheckResource {

    private final Caller caller;
    private final Sessions sessions;
    private final SessionChecks checks;

    SessionCheckResource(Caller caller, Sessions sessions, SessionChecks checks) {
        this.caller = caller;
        this.sessions = sessions;
        this.checks = checks;
    }

    @GET
    @RolesAllowed(Roles.OBSERVER)
    public Uni<PlanVerdict> check(UUID session) {
        UUID organisation = caller.organisation();
        return sessions.get(organisation, session).chain(view -> checks.check(organisation, view.plan()));
    }
}

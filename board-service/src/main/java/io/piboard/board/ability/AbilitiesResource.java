package io.piboard.board.ability;

import io.piboard.board.ability.Abilities.DisabledAbility;
import io.piboard.board.access.Caller;
import io.piboard.board.access.Roles;
import io.piboard.board.rest.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

/** What is disabled on the boards of a session, and why: so that a client need not find out by being refused. */
@Path("/api/v1/sessions/{session}/abilities")
public class AbilitiesResource {

    /** @param disabled empty: all that the board does reaches Jira */
    public record BoardAbilities(UUID board, UUID team, String projectKey, List<DisabledAbility> disabled) {}

    private final Caller caller;
    private final SessionPlans plans;

    AbilitiesResource(Caller caller, SessionPlans plans) {
        this.caller = caller;
        this.plans = plans;
    }

    @GET
    @RolesAllowed(Roles.OBSERVER)
    public Uni<List<BoardAbilities>> list(UUID session) {
        return plans.ofSession(session, caller.organisation())
                .map(found -> found.orElseThrow(() -> Problems.notFound("session", session)).stream()
                        .map(plan -> new BoardAbilities(
                                plan.board(), plan.team(), plan.projectKey(), new Abilities(plan).disabled()))
                        .toList());
    }
}

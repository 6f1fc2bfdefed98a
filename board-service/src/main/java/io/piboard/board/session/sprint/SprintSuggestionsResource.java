package io.piboard.board.session.sprint;

import io.piboard.board.access.Caller;
import io.piboard.board.access.Roles;
import io.piboard.board.session.SessionPlan;
import io.piboard.board.session.Sessions;
import io.piboard.board.session.check.KnownSite;
import io.piboard.board.session.check.KnownSites;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

/** Which sprint each iteration of a session is likely to be, team by team; changes nothing. */
@Path("/api/v1/sessions/{session}/sprint-suggestions")
public class SprintSuggestionsResource {

    private final Caller caller;
    private final Sessions sessions;
    private final KnownSites sites;

    SprintSuggestionsResource(Caller caller, Sessions sessions, KnownSites sites) {
        this.caller = caller;
        this.sessions = sessions;
        this.sites = sites;
    }

    @GET
    @RolesAllowed(Roles.PI_ADMIN)
    public Uni<List<TeamSuggestions>> list(UUID session) {
        UUID organisation = caller.organisation();
        return sessions.get(organisation, session)
                .chain(view ->
                        sites.of(organisation, view.plan().connection()).map(site -> suggestions(site, view.plan())));
    }

    private static List<TeamSuggestions> suggestions(KnownSite site, SessionPlan plan) {
        return plan.teams().stream()
                .map(team -> TeamSuggestions.of(site, team, plan.iterations()))
                .toList();
    }
}

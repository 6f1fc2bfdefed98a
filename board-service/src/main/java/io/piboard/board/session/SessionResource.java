package io.piboard.board.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.board.access.Caller;
import io.piboard.board.access.Roles;
import io.piboard.board.rest.RequestBodies;
import io.piboard.contracts.session.SessionChanged.SessionState;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestResponse;

/** Sessions to plan in; the client chooses the id and always says the whole plan. */
@Path("/api/v1/sessions")
public class SessionResource {

    /** Whether stickies are kept in step with Jira. */
    public record NewState(@NotNull SessionState state) {}

    private final Caller caller;
    private final Sessions sessions;
    private final SessionChanges changes;
    private final RequestBodies bodies;

    SessionResource(Caller caller, Sessions sessions, SessionChanges changes, RequestBodies bodies) {
        this.caller = caller;
        this.sessions = sessions;
        this.changes = changes;
        this.bodies = bodies;
    }

    @GET
    @RolesAllowed(Roles.OBSERVER)
    public Uni<List<SessionView>> list() {
        return sessions.list(caller.organisation());
    }

    @GET
    @Path("{session}")
    @RolesAllowed(Roles.OBSERVER)
    public Uni<SessionView> get(UUID session) {
        return sessions.get(caller.organisation(), session);
    }

    @PUT
    @Path("{session}")
    @RolesAllowed(Roles.PI_ADMIN)
    public Uni<RestResponse<SessionView>> put(
            UUID session,
            @RequestBody(content = @Content(schema = @Schema(implementation = SessionPlan.class))) JsonNode body) {
        SessionPlan plan = bodies.read(body, SessionPlan.class);
        return changes.put(caller.organisation(), session, plan).map(Sessions.Kept::answer);
    }

    /** Pauses the traffic to Jira, lets it go on, or ends it. */
    @PUT
    @Path("{session}/state")
    @RolesAllowed(Roles.PI_ADMIN)
    public Uni<SessionView> setState(
            UUID session,
            @RequestBody(content = @Content(schema = @Schema(implementation = NewState.class))) JsonNode body) {
        return sessions.setState(
                caller.organisation(),
                session,
                bodies.read(body, NewState.class).state());
    }
}

package io.piboard.metadata.connection;

import io.piboard.metadata.access.CallerOrganisation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** Takes and shows connections; board-service forwards admins here with their own token. */
@Path("/internal/v1/connections")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
class ConnectionResource {

    private final CallerOrganisation caller;
    private final ConnectionRegistration registration;
    private final Connections connections;
    private final ConnectionViews views;

    ConnectionResource(
            CallerOrganisation caller,
            ConnectionRegistration registration,
            Connections connections,
            ConnectionViews views) {
        this.caller = caller;
        this.registration = registration;
        this.connections = connections;
        this.views = views;
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<ConnectionView> put(UUID id, @NotNull @Valid ConnectionRequest request) {
        return registration.register(caller.id(), id, request).map(views::view);
    }

    @GET
    public Uni<List<ConnectionView>> list() {
        return connections
                .list(caller.id())
                .map(all -> all.stream().map(views::view).toList());
    }

    @GET
    @Path("/{id}")
    public Uni<ConnectionView> get(UUID id) {
        return connections.get(caller.id(), id).map(views::view);
    }
}

package io.piboard.metadata.connection;

import io.piboard.metadata.access.CallerOrganisation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes and shows connections; board-service forwards admins here with their own token. */
@Path("/internal/v1/connections")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
class ConnectionResource {

    private final CallerOrganisation caller;
    private final ConnectionRegistration registration;
    private final ConsentBeginning consents;
    private final Connections connections;
    private final StoredConnections stored;
    private final ConnectionViews views;

    ConnectionResource(
            CallerOrganisation caller,
            ConnectionRegistration registration,
            ConsentBeginning consents,
            Connections connections,
            StoredConnections stored,
            ConnectionViews views) {
        this.caller = caller;
        this.registration = registration;
        this.consents = consents;
        this.connections = connections;
        this.stored = stored;
        this.views = views;
    }

    /** 200 with the connection; 202 with an address where a person who lets us in has to consent first. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<Object>> put(UUID id, @NotNull @Valid ConnectionRequest request) {
        String person = caller.person();
        return registration
                .entered(caller.id(), id, request)
                .chain(entered -> entered.needsConsent()
                        ? consents.begin(entered, person).map(ConnectionResource::accepted)
                        : registration.register(entered, null).map(RestResponse::<Object>ok));
    }

    /** Logs in and looks at the projects; changes nothing. */
    @POST
    @Path("/{id}/test")
    public Uni<ConnectionTest> test(UUID id) {
        return stored.test(caller.id(), id);
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

    private static RestResponse<Object> accepted(ConsentWanted wanted) {
        return RestResponse.ResponseBuilder.<Object>create(RestResponse.Status.ACCEPTED, wanted)
                .build();
    }
}

package io.piboard.metadata.consent;

import io.piboard.metadata.access.CallerOrganisation;
import io.piboard.metadata.connection.ConnectionView;
import io.piboard.metadata.connection.ConsentWanted;
import io.piboard.metadata.connection.StoredConnections;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Consents: begun anew for a connection that has lost its own, and finished by the person who began. */
@Path("/internal/v1/connections/{id}/consent")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
class ConsentResource {

    /** The query with which the person came back, as it is. */
    record Returned(@NotNull @Size(max = 20) Map<@Size(max = 100) String, @NotNull @Size(max = 4000) String> returned) {

        @Override
        public String toString() {
            return "Returned[hidden]";
        }
    }

    private final CallerOrganisation caller;
    private final Consents consents;
    private final StoredConnections stored;

    ConsentResource(CallerOrganisation caller, Consents consents, StoredConnections stored) {
        this.caller = caller;
        this.consents = consents;
        this.stored = stored;
    }

    @POST
    @ResponseStatus(202)
    public Uni<ConsentWanted> begin(UUID id) {
        String person = caller.person();
        return stored.entered(caller.id(), id).chain(entered -> consents.begin(entered, person));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<ConnectionView> finish(UUID id, @NotNull @Valid Returned back) {
        return consents.finish(caller.id(), id, caller.person(), back.returned());
    }
}

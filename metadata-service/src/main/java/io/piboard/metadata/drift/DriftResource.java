package io.piboard.metadata.drift;

import io.piboard.metadata.access.CallerOrganisation;
import io.piboard.metadata.access.Problems;
import io.piboard.metadata.connection.Connections;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;

/** Tells what of a site is gone or changed that sessions use, and lets an admin take note of it. */
@Path("/internal/v1/connections/{id}/drift")
@RolesAllowed({"admin", "pi-admin"})
@Produces(MediaType.APPLICATION_JSON)
class DriftResource {

    private static final int MOST_SUBJECTS = 500;

    /** @param subjects as the warnings name them */
    record Noted(@NotEmpty @Size(max = MOST_SUBJECTS) Set<@NotNull @Size(max = 200) String> subjects) {}

    private final CallerOrganisation caller;
    private final Connections connections;
    private final DriftTable table;

    DriftResource(CallerOrganisation caller, Connections connections, DriftTable table) {
        this.caller = caller;
        this.connections = connections;
        this.table = table;
    }

    @GET
    public Uni<DriftReport> report(UUID id) {
        return requireOwn(id).chain(() -> found(id));
    }

    /** Changes of these are no warning any more; what is gone stays one until it is back or no longer used. */
    @POST
    @Path("noted")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<DriftReport> note(UUID id, @Valid @NotNull Noted noted) {
        return requireOwn(id).chain(() -> table.note(id, noted.subjects())).chain(() -> found(id));
    }

    private Uni<Boolean> requireOwn(UUID id) {
        return connections.has(caller.id(), id).invoke(has -> {
            if (!has) {
                throw Problems.unknownConnection();
            }
        });
    }

    private Uni<DriftReport> found(UUID id) {
        return table.found(id).map(found -> DriftReports.of(id, found));
    }
}

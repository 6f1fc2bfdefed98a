package io.piboard.metadata.connection;

import io.piboard.metadata.access.CallerOrganisation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Pauses, secures anew and removes connections. */
@Path("/internal/v1/connections/{id}")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
class LifecycleResource {

    /** Whether traffic to Jira stops. */
    record Pause(@NotNull Boolean paused) {}

    /** By which Jira signs from now on. */
    record NewSecret(
            @NotNull @Size(min = 16, max = 200, message = "must have 16 to 200 characters, chosen at random")
            String webhookSecret) {

        @Override
        public String toString() {
            return "NewSecret[hidden]";
        }
    }

    private final CallerOrganisation caller;
    private final ConnectionLifecycle lifecycle;

    LifecycleResource(CallerOrganisation caller, ConnectionLifecycle lifecycle) {
        this.caller = caller;
        this.lifecycle = lifecycle;
    }

    @PUT
    @Path("/pause")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<ConnectionView> pause(UUID id, @NotNull @Valid Pause pause) {
        return lifecycle.pause(caller.id(), id, pause.paused());
    }

    /** Both secrets are taken until the one before is forgotten, by an admin or by time. */
    @PUT
    @Path("/webhook-secret")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<ConnectionView> webhookSecret(UUID id, @NotNull @Valid NewSecret secret) {
        return lifecycle.webhookSecret(caller.id(), id, secret.webhookSecret());
    }

    @DELETE
    @Path("/webhook-secret/previous")
    public Uni<ConnectionView> forgetPreviousSecret(UUID id) {
        return lifecycle.forgetPreviousSecret(caller.id(), id);
    }

    @DELETE
    public Uni<Void> remove(UUID id) {
        return lifecycle.remove(caller.id(), id);
    }
}

package io.piboard.metadata.webhook;

import io.piboard.metadata.access.CallerOrganisation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** The webhook of a connection: what to paste, or registered by us where Jira lets us. */
@Path("/internal/v1/connections/{id}/webhook")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
class WebhookResource {

    private final CallerOrganisation caller;
    private final WebhookRegistrations registrations;

    WebhookResource(CallerOrganisation caller, WebhookRegistrations registrations) {
        this.caller = caller;
        this.registrations = registrations;
    }

    @GET
    public Uni<WebhookView> get(UUID id) {
        return registrations.view(caller.id(), id);
    }

    @PUT
    public Uni<WebhookView> register(UUID id) {
        return registrations.register(caller.id(), id);
    }

    /** Only the one that we registered. */
    @DELETE
    public Uni<Void> remove(UUID id) {
        return registrations.remove(caller.id(), id);
    }
}

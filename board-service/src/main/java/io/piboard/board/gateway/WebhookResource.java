package io.piboard.board.gateway;

import io.piboard.board.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The webhook of a connection: what to paste, or registered by us where Jira lets us. */
@Path("/api/v1/connections/{connection}/webhook")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {

    private final MetadataGateway metadata;

    WebhookResource(MetadataGateway metadata) {
        this.metadata = metadata;
    }

    @GET
    public Uni<Response> get(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, UUID connection) {
        return metadata.ask(api -> api.webhook(bearer, connection));
    }

    @PUT
    public Uni<Response> register(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, UUID connection) {
        return metadata.ask(api -> api.registerWebhook(bearer, connection));
    }

    @DELETE
    public Uni<Response> remove(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, UUID connection) {
        return metadata.ask(api -> api.removeWebhook(bearer, connection));
    }
}

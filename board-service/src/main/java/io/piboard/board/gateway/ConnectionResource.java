package io.piboard.board.gateway;

import io.piboard.board.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Connections to Jira, for admins; metadata-service owns them, secrets pass through here unread. */
@Path("/api/v1/connections")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class ConnectionResource {

    private final MetadataGateway metadata;

    ConnectionResource(MetadataGateway metadata) {
        this.metadata = metadata;
    }

    @GET
    public Uni<Response> list(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer) {
        return metadata.ask(api -> api.list(bearer));
    }

    @GET
    @Path("{connection}")
    public Uni<Response> get(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, UUID connection) {
        return metadata.ask(api -> api.get(bearer, connection));
    }

    @PUT
    @Path("{connection}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> put(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, UUID connection, byte[] body) {
        return metadata.ask(api -> api.put(bearer, connection, body));
    }
}

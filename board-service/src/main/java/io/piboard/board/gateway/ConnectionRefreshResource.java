package io.piboard.board.gateway;

import io.piboard.board.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Has the site of a connection looked at because somebody asks for it; metadata-service says how often. */
@Path("/api/v1/connections/{connection}/refresh")
@RolesAllowed(Roles.PI_ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class ConnectionRefreshResource {

    private final MetadataGateway metadata;

    ConnectionRefreshResource(MetadataGateway metadata) {
        this.metadata = metadata;
    }

    @POST
    public Uni<Response> refresh(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, UUID connection) {
        return metadata.ask(api -> api.refresh(bearer, connection));
    }
}

package io.piboard.board.gateway;

import io.piboard.board.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The permission pre-flight of a connection, for who sets up connections or sessions; metadata-service answers. */
@Path("/api/v1/connections/{connection}/permissions")
@RolesAllowed(Roles.PI_ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class PermissionsResource {

    private final MetadataGateway metadata;

    PermissionsResource(MetadataGateway metadata) {
        this.metadata = metadata;
    }

    @GET
    public Uni<Response> report(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, UUID connection) {
        return metadata.ask(api -> api.permissions(bearer, connection));
    }

    @POST
    @Path("check")
    public Uni<Response> check(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, UUID connection) {
        return metadata.ask(api -> api.checkPermissions(bearer, connection));
    }
}

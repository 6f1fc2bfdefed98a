package io.piboard.board.gateway;

import io.piboard.board.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** What of a site is gone or changed that sessions use, for who sets them up; metadata-service answers. */
@Path("/api/v1/connections/{connection}/drift")
@RolesAllowed(Roles.PI_ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class ConnectionDriftResource {

    private final MetadataGateway metadata;

    ConnectionDriftResource(MetadataGateway metadata) {
        this.metadata = metadata;
    }

    @GET
    public Uni<Response> report(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, UUID connection) {
        return metadata.ask(api -> api.drift(bearer, connection));
    }

    /** The body names the subjects of warnings that somebody has taken note of. */
    @POST
    @Path("noted")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> note(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, UUID connection, byte[] body) {
        return metadata.ask(api -> api.noteDrift(bearer, connection, body));
    }
}

package io.piboard.board.gateway;

import io.piboard.board.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The projects of a connection as metadata-service knows them, for everybody of the organisation. */
@Path("/api/v1/connections/{connection}/projects")
@RolesAllowed(Roles.OBSERVER)
@Produces(MediaType.APPLICATION_JSON)
public class ConnectionProjectsResource {

    private final MetadataGateway metadata;

    ConnectionProjectsResource(MetadataGateway metadata) {
        this.metadata = metadata;
    }

    @GET
    public Uni<Response> list(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            UUID connection) {
        return metadata.ask(api -> api.projects(bearer, known, connection));
    }

    @GET
    @Path("{project}")
    public Uni<Response> get(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            UUID connection,
            String project) {
        return metadata.ask(api -> api.project(bearer, known, connection, project));
    }
}

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

/** A connection's set-up as YAML, without secrets: out, and in again in two steps: what would change, then exactly that. */
@Path("/api/v1/connections/{connection}")
@RolesAllowed(Roles.ADMIN)
public class ConnectionDocumentResource {

    static final String YAML = "application/yaml";

    private final MetadataGateway metadata;

    ConnectionDocumentResource(MetadataGateway metadata) {
        this.metadata = metadata;
    }

    @GET
    @Path("export")
    @Produces(YAML)
    public Uni<Response> export(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, UUID connection) {
        return metadata.ask(api -> api.export(bearer, connection));
    }

    /** Says what would change; changes nothing. */
    @POST
    @Path("import")
    @Consumes(YAML)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> show(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, UUID connection, byte[] document) {
        return metadata.ask(api -> api.showImport(bearer, connection, document));
    }

    /** Does what was shown of this document under this token. */
    @POST
    @Path("import/{token}")
    @Consumes(YAML)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> apply(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, UUID connection, String token, byte[] document) {
        return metadata.ask(api -> api.applyImport(bearer, connection, token, document));
    }
}

package io.piboard.board.gateway;

import io.piboard.board.access.Caller;
import io.piboard.board.access.Roles;
import io.piboard.board.rest.Problems;
import io.piboard.board.session.ConnectionUse;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** What happens to a connection after it was set up: test, pause, new secret, consent, removal. */
@Path("/api/v1/connections/{connection}")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class ConnectionLifecycleResource {

    private final MetadataGateway metadata;
    private final ConnectionUse use;
    private final Caller caller;

    ConnectionLifecycleResource(MetadataGateway metadata, ConnectionUse use, Caller caller) {
        this.metadata = metadata;
        this.use = use;
        this.caller = caller;
    }

    @POST
    @Path("test")
    public Uni<Response> test(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, UUID connection) {
        return metadata.ask(api -> api.test(bearer, connection));
    }

    @PUT
    @Path("pause")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> pause(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, UUID connection, byte[] body) {
        return metadata.ask(api -> api.pause(bearer, connection, body));
    }

    @PUT
    @Path("webhook-secret")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> webhookSecret(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, UUID connection, byte[] body) {
        return metadata.ask(api -> api.webhookSecret(bearer, connection, body));
    }

    @DELETE
    @Path("webhook-secret/previous")
    public Uni<Response> forgetPreviousSecret(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, UUID connection) {
        return metadata.ask(api -> api.forgetPreviousSecret(bearer, connection));
    }

    @POST
    @Path("consent")
    public Uni<Response> askConsent(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, UUID connection) {
        return metadata.ask(api -> api.askConsent(bearer, connection));
    }

    @PUT
    @Path("consent")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> finishConsent(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, UUID connection, byte[] body) {
        return metadata.ask(api -> api.finishConsent(bearer, connection, body));
    }

    /** Refused while a session plans with it: its stickies would be out of step without anybody being told. */
    @DELETE
    public Uni<Response> remove(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, UUID connection) {
        return use.sessionsOf(caller.organisation(), connection)
                .invoke(ConnectionLifecycleResource::refuseIfUsed)
                .chain(() -> metadata.ask(api -> api.remove(bearer, connection)));
    }

    private static void refuseIfUsed(List<String> sessions) {
        if (!sessions.isEmpty()) {
            throw Problems.conflict(
                    "connection-in-use",
                    "Connection in use",
                    "Sessions plan with it: " + String.join(", ", sessions)
                            + ". Give them another connection, or none, first.");
        }
    }
}

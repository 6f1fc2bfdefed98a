package io.piboard.board.gateway;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What metadata-service answers about connections; it checks the caller's token again. */
@RegisterRestClient(configKey = "metadata-service")
@Path("/internal/v1/connections")
interface MetadataApi {

    @GET
    Uni<Response> list(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);

    @GET
    @Path("{connection}")
    Uni<Response> get(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("connection") UUID connection);

    @GET
    @Path("{connection}/projects")
    Uni<Response> projects(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @PathParam("connection") UUID connection);

    @GET
    @Path("{connection}/projects/{project}")
    Uni<Response> project(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @PathParam("connection") UUID connection,
            @PathParam("project") String project);

    @GET
    @Path("{connection}/site")
    Uni<Response> site(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @PathParam("connection") UUID connection);

    @POST
    @Path("{connection}/refresh")
    Uni<Response> refresh(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("connection") UUID connection);

    @GET
    @Path("{connection}/permissions")
    Uni<Response> permissions(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("connection") UUID connection);

    @POST
    @Path("{connection}/permissions/check")
    Uni<Response> checkPermissions(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("connection") UUID connection);

    @GET
    @Path("{connection}/drift")
    Uni<Response> drift(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("connection") UUID connection);

    @POST
    @Path("{connection}/drift/noted")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> noteDrift(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("connection") UUID connection,
            byte[] body);

    @PUT
    @Path("{connection}")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> put(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("connection") UUID connection,
            byte[] body);

    @DELETE
    @Path("{connection}")
    Uni<Response> remove(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("connection") UUID connection);

    @POST
    @Path("{connection}/test")
    Uni<Response> test(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("connection") UUID connection);

    @PUT
    @Path("{connection}/pause")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> pause(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("connection") UUID connection,
            byte[] body);

    @PUT
    @Path("{connection}/webhook-secret")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> webhookSecret(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("connection") UUID connection,
            byte[] body);

    @DELETE
    @Path("{connection}/webhook-secret/previous")
    Uni<Response> forgetPreviousSecret(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("connection") UUID connection);

    @POST
    @Path("{connection}/consent")
    Uni<Response> askConsent(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("connection") UUID connection);

    @PUT
    @Path("{connection}/consent")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> finishConsent(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("connection") UUID connection,
            byte[] body);

    @GET
    @Path("{connection}/export")
    Uni<Response> export(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("connection") UUID connection);

    @POST
    @Path("{connection}/import")
    @Consumes(ConnectionDocumentResource.YAML)
    Uni<Response> showImport(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("connection") UUID connection,
            byte[] document);

    @POST
    @Path("{connection}/import/{token}")
    @Consumes(ConnectionDocumentResource.YAML)
    Uni<Response> applyImport(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("connection") UUID connection,
            @PathParam("token") String token,
            byte[] document);

    @GET
    @Path("{connection}/webhook")
    Uni<Response> webhook(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("connection") UUID connection);

    @PUT
    @Path("{connection}/webhook")
    Uni<Response> registerWebhook(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("connection") UUID connection);

    @DELETE
    @Path("{connection}/webhook")
    Uni<Response> removeWebhook(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("connection") UUID connection);
}

package io.piboard.metadata.catalog;

import io.piboard.metadata.access.CallerOrganisation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Shows everybody of the organisation the projects of a connection: types, statuses, create screens, boards, sprints. */
@Path("/internal/v1/connections/{id}/projects")
@RolesAllowed({Readers.ADMIN, Readers.PI_ADMIN, Readers.MEMBER, Readers.OBSERVER})
@Produces(MediaType.APPLICATION_JSON)
class ProjectsResource {

    private final CallerOrganisation caller;
    private final ServedCatalog catalog;

    ProjectsResource(CallerOrganisation caller, ServedCatalog catalog) {
        this.caller = caller;
        this.catalog = catalog;
    }

    /** Empty for the seconds between a registration and the first look. */
    @GET
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CatalogBodies.Projects.class)))
    public Uni<Response> list(UUID id, @Context Request request) {
        return catalog.projects(caller.id(), id).map(served -> CatalogAnswers.answer(served, request));
    }

    @GET
    @Path("{project}")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CatalogBodies.OneProject.class)))
    public Uni<Response> get(UUID id, String project, @Context Request request) {
        return catalog.project(caller.id(), id, project).map(served -> CatalogAnswers.answer(served, request));
    }
}

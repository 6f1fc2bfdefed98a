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

/** Shows everybody of the organisation what belongs to no project: link types and fields. */
@Path("/internal/v1/connections/{id}/site")
@RolesAllowed({Readers.ADMIN, Readers.PI_ADMIN, Readers.MEMBER, Readers.OBSERVER})
@Produces(MediaType.APPLICATION_JSON)
class SiteResource {

    private final CallerOrganisation caller;
    private final ServedCatalog catalog;

    SiteResource(CallerOrganisation caller, ServedCatalog catalog) {
        this.caller = caller;
        this.catalog = catalog;
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CatalogBodies.Site.class)))
    public Uni<Response> get(UUID id, @Context Request request) {
        return catalog.site(caller.id(), id).map(served -> CatalogAnswers.answer(served, request));
    }
}

package io.piboard.metadata.catalog;

import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.metadata.access.CallerOrganisation;
import io.piboard.metadata.access.Problems;
import io.piboard.metadata.connection.Connections;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** Shows an admin what a connection offers: projects with their issue types, statuses and sprints. */
@Path("/internal/v1/connections/{id}/projects")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
class ProjectsResource {

    private final CallerOrganisation caller;
    private final Connections connections;
    private final CatalogTable table;

    ProjectsResource(CallerOrganisation caller, Connections connections, CatalogTable table) {
        this.caller = caller;
        this.connections = connections;
        this.table = table;
    }

    /** Empty for the seconds between a registration and the first look. */
    @GET
    public Uni<List<ProjectMetadata>> list(UUID id) {
        UUID organisation = caller.id();
        return connections
                .has(organisation, id)
                .chain(has -> has
                        ? table.projects(organisation, id)
                        : Uni.createFrom().failure(Problems.unknownConnection()));
    }
}

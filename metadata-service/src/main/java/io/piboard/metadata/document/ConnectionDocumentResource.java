package io.piboard.metadata.document;

import io.piboard.metadata.access.CallerOrganisation;
import io.piboard.metadata.connection.ConnectionView;
import io.piboard.yaml.YamlDocuments;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** A connection's set-up as YAML: out, and in again in two steps: what would change, then exactly that. */
@Path("/internal/v1/connections/{id}")
@RolesAllowed("admin")
class ConnectionDocumentResource {

    private static final String YAML = "application/yaml";

    private static final String HEADING = """
            A connection of Piboard, without its secrets. name, projects and scopeJql can be changed; the rest says what
            was found at the site.""";

    private final CallerOrganisation caller;
    private final DocumentReading documents;
    private final ConnectionImports imports;

    ConnectionDocumentResource(CallerOrganisation caller, DocumentReading documents, ConnectionImports imports) {
        this.caller = caller;
        this.documents = documents;
        this.imports = imports;
    }

    @GET
    @Path("/export")
    @Produces(YAML)
    public Uni<byte[]> export(UUID id) {
        return imports.export(caller.id(), id).map(document -> YamlDocuments.write(HEADING, document));
    }

    /** Says what would change; changes nothing. */
    @POST
    @Path("/import")
    @Consumes(YAML)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<ImportPreview> show(UUID id, byte[] document) {
        return imports.show(caller.id(), id, documents.read(document));
    }

    /** Does what was shown of this document under this token. */
    @POST
    @Path("/import/{token}")
    @Consumes(YAML)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<ConnectionView> apply(UUID id, String token, byte[] document) {
        return imports.apply(caller.id(), id, token, documents.read(document));
    }
}

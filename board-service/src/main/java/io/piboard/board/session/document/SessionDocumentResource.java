package io.piboard.board.session.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.board.access.Caller;
import io.piboard.board.access.Roles;
import io.piboard.board.rest.Problems;
import io.piboard.board.session.SessionView;
import io.piboard.board.session.Sessions;
import io.piboard.board.session.Sessions.Kept;
import io.piboard.board.session.check.KnownSites;
import io.piboard.yaml.UnreadableYamlException;
import io.piboard.yaml.YamlDocuments;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestResponse;

/** A session's set-up as YAML: out, and in again in two steps: what would change, then exactly that. */
@Path("/api/v1/sessions/{session}")
@RolesAllowed(Roles.PI_ADMIN)
public class SessionDocumentResource {

    private static final String YAML = "application/yaml";

    private static final String HEADING = """
            The set-up of a Piboard session. What Jira has is named by name and id; either is enough.
            In another session the ids of iterations, teams and sticky types are passed over, at another connection those of
            Jira: then names are looked up.""";

    private final Caller caller;
    private final Sessions sessions;
    private final KnownSites sites;
    private final SessionImports imports;

    SessionDocumentResource(Caller caller, Sessions sessions, KnownSites sites, SessionImports imports) {
        this.caller = caller;
        this.sessions = sessions;
        this.sites = sites;
        this.imports = imports;
    }

    @GET
    @Path("export")
    @Produces(YAML)
    public Uni<byte[]> export(UUID session) {
        UUID organisation = caller.organisation();
        return sessions.get(organisation, session)
                .chain(view -> sites.of(organisation, view.plan().connection())
                        .map(site -> YamlDocuments.write(HEADING, SessionExport.document(session, view.plan(), site))));
    }

    /**
     * Says what would change; changes nothing.
     *
     * @param connection to which the session shall belong; else the document's, else the one it has
     */
    @POST
    @Path("import")
    @Consumes(YAML)
    public Uni<ImportPreview> show(
            UUID session,
            @QueryParam("connection") UUID connection,
            @RequestBody(content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)))
                    byte[] document) {
        return imports.show(caller.organisation(), session, tree(document), connection);
    }

    /** Does what was shown under this token. */
    @POST
    @Path("import/{token}")
    public Uni<RestResponse<SessionView>> apply(UUID session, UUID token) {
        return imports.apply(caller.organisation(), session, token).map(Kept::answer);
    }

    private static JsonNode tree(byte[] document) {
        try {
            return YamlDocuments.read(document);
        } catch (UnreadableYamlException e) {
            throw Problems.invalidBody(List.of(e.getMessage()));
        }
    }
}

package io.piboard.board.digest;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.board.access.Roles;
import io.piboard.board.rest.Problems;
import io.piboard.board.rest.RequestBodies;
import io.piboard.contracts.digest.DigestPage;
import io.piboard.contracts.digest.TellAgain;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The digest for sync-service: no person may see it, because it is of all organisations. */
@Path("/internal/v1/digest")
@RolesAllowed(Roles.SERVICE)
public class DigestResource {

    private static final int MOST = 1000;

    private final StickyDigest digest;
    private final RequestBodies bodies;

    DigestResource(StickyDigest digest, RequestBodies bodies) {
        this.digest = digest;
        this.bodies = bodies;
    }

    @GET
    @Operation(hidden = true)
    public Uni<DigestPage> page(
            @QueryParam("session") UUID session,
            @QueryParam("after") UUID after,
            @QueryParam("limit") @DefaultValue("500") int limit) {
        if (session == null || limit < 1 || limit > MOST) {
            throw Problems.invalidBody(List.of("session is required, limit is 1 to " + MOST));
        }
        return digest.page(session, Optional.ofNullable(after), limit);
    }

    @POST
    @Path("tell")
    @Operation(hidden = true)
    public Uni<Void> tell(JsonNode body) {
        List<UUID> stickies = bodies.read(body, TellAgain.class).stickies();
        if (stickies.size() > MOST) {
            throw Problems.invalidBody(List.of("stickies: at most " + MOST));
        }
        return digest.tell(stickies);
    }
}

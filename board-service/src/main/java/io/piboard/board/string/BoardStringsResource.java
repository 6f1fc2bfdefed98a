package io.piboard.board.string;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.board.access.Caller;
import io.piboard.board.access.Roles;
import io.piboard.board.rest.RequestBodies;
import io.piboard.board.sticky.StickyEdits;
import io.piboard.board.sticky.StickyView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Takes new strings between the stickies of a session. */
@Path("/api/v1/boards/{board}/strings")
public class BoardStringsResource {

    /** Ids: the string's is the client's choice, the others are stickies. */
    public record NewString(
            @NotNull UUID id, @NotNull UUID from, @NotNull UUID to) {}

    private final Caller caller;
    private final StringEdits edits;
    private final RequestBodies bodies;

    BoardStringsResource(Caller caller, StringEdits edits, RequestBodies bodies) {
        this.caller = caller;
        this.edits = edits;
        this.bodies = bodies;
    }

    /** The sticky that it starts from, with all its strings; the same when the request was heard before. */
    @POST
    @RolesAllowed(Roles.MEMBER)
    public Uni<StickyView> draw(
            UUID board,
            @RequestBody(content = @Content(schema = @Schema(implementation = NewString.class))) JsonNode body) {
        NewString string = bodies.read(body, NewString.class);
        StickyEdits.Who who = new StickyEdits.Who(caller.organisation(), caller.pseudonym());
        return edits.draw(who, new StringEdits.Drawn(board, string.id(), string.from(), string.to()))
                .map(source -> source.view());
    }
}

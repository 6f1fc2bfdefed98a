package io.piboard.board.string;

import io.piboard.board.access.Caller;
import io.piboard.board.access.Roles;
import io.piboard.board.sticky.StickyEdits;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** Commands on one string. */
@Path("/api/v1/strings/{string}")
public class StringResource {

    private final Caller caller;
    private final StringEdits edits;

    StringResource(Caller caller, StringEdits edits) {
        this.caller = caller;
        this.edits = edits;
    }

    @DELETE
    @RolesAllowed(Roles.MEMBER)
    public Uni<Void> cut(UUID string) {
        StickyEdits.Who who = new StickyEdits.Who(caller.organisation(), caller.pseudonym());
        return edits.cut(who, string).replaceWithVoid();
    }
}

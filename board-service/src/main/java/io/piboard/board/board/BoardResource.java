package io.piboard.board.board;

import io.piboard.board.access.Caller;
import io.piboard.board.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;

/** Boards to look at; they come and go with the teams of their session. */
@Path("/api/v1/boards")
public class BoardResource {

    private final Caller caller;
    private final BoardDirectory directory;
    private final BoardSnapshots snapshots;

    BoardResource(Caller caller, BoardDirectory directory, BoardSnapshots snapshots) {
        this.caller = caller;
        this.directory = directory;
        this.snapshots = snapshots;
    }

    @GET
    @RolesAllowed(Roles.OBSERVER)
    public Uni<List<BoardSummary>> list(@QueryParam("session") UUID session) {
        return directory.list(caller.organisation(), session);
    }

    @GET
    @Path("{board}")
    @RolesAllowed(Roles.OBSERVER)
    public Uni<BoardView> get(UUID board) {
        return snapshots.of(board, caller.organisation());
    }
}

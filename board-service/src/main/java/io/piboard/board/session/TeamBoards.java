package io.piboard.board.session;

import io.piboard.board.board.BoardEntity;
import io.piboard.board.board.BoardRepository;
import io.piboard.board.rest.Problems;
import io.piboard.board.session.SessionPlan.TeamPlan;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Gives every team of a session its board, and takes away those of teams that left. */
@ApplicationScoped
class TeamBoards {

    private final BoardRepository boards;

    TeamBoards(BoardRepository boards) {
        this.boards = boards;
    }

    Uni<Void> keep(UUID session, UUID organisation, SessionPlan plan) {
        return boards.deleteOthers(
                        session, plan.teams().stream().map(TeamPlan::board).toList())
                .chain(() -> Multi.createFrom()
                        .iterable(plan.teams())
                        .onItem()
                        .transformToUniAndConcatenate(team -> keep(session, organisation, team))
                        .collect()
                        .last())
                .chain(boards::flush);
    }

    private Uni<BoardEntity> keep(UUID session, UUID organisation, TeamPlan team) {
        return boards.findById(team.board())
                .onItem()
                .ifNull()
                .switchTo(() -> boards.persist(
                        BoardEntity.ofTeam(team.board(), organisation, session).planning(team.team(), team.name())))
                .map(board -> ownedBy(session, team, board).planning(team.team(), team.name()));
    }

    private static BoardEntity ownedBy(UUID session, TeamPlan team, BoardEntity board) {
        if (!board.belongsTo(session)) {
            throw Problems.conflict(
                    "id-taken",
                    "Id is taken",
                    "Another board has the id " + team.board() + ". Choose a new random UUID.");
        }
        return board;
    }
}

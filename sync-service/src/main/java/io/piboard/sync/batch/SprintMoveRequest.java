package io.piboard.sync.batch;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.sync.alm.AlmException;
import io.piboard.sync.alm.AlmGateway;
import io.piboard.sync.alm.AlmGateway.SprintCondition;
import io.piboard.sync.batch.SprintBatch.Move;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * Sends one batch. Jira refuses it as a whole: the sprint is then read once, and if it is open the batch is halved until
 * only the issues that Jira does not take are left with their refusal (link.md rule 23). A missing permission is refused
 * once for all.
 */
record SprintMoveRequest(AlmGateway alm, ConnectionChanged connection, FieldValue sprint) {

    private static final String CLOSED =
            "This sprint is closed in Jira. Map the column to an open sprint, or move the sticky to another one.";
    private static final String GONE =
            "This sprint is deleted in Jira, or hidden from us. Map the column to another sprint, or move the sticky.";

    void send(List<Move> moves) {
        attempt(moves)
                .onFailure(SprintMoveRequest::mayBeOneIssues)
                .recoverWithUni(refusal -> condition().chain(condition -> explain(condition, moves, refusal)))
                .subscribe()
                .with(done -> {}, failure -> moves.forEach(move -> move.failed(failure)));
    }

    private Uni<Void> attempt(List<Move> moves) {
        List<String> ids = moves.stream().map(Move::issueId).distinct().toList();
        return alm.moveToSprint(connection, sprint, ids).invoke(() -> moves.forEach(Move::done));
    }

    /** The backlog never closes. */
    private Uni<SprintCondition> condition() {
        return sprint.isEmpty() ? Uni.createFrom().item(SprintCondition.OPEN) : alm.sprint(connection, sprint.text());
    }

    private Uni<Void> explain(SprintCondition condition, List<Move> moves, Throwable refusal) {
        return switch (condition) {
            case CLOSED -> Uni.createFrom().failure(new AlmException.Rejected(CLOSED, refusal));
            case GONE -> Uni.createFrom().failure(new AlmException.Rejected(GONE, refusal));
            case OPEN -> halve(moves, refusal);
        };
    }

    private Uni<Void> halve(List<Move> moves, Throwable refusal) {
        if (moves.size() == 1) {
            return Uni.createFrom().failure(refusal);
        }
        int middle = moves.size() / 2;
        return half(moves.subList(0, middle)).chain(() -> half(moves.subList(middle, moves.size())));
    }

    /** Answers its own moves in any case: trouble in one half keeps nothing from the other. */
    private Uni<Void> half(List<Move> moves) {
        return attempt(moves)
                .onFailure(SprintMoveRequest::mayBeOneIssues)
                .recoverWithUni(refusal -> halve(moves, refusal))
                .onFailure()
                .invoke(failure -> moves.forEach(move -> move.failed(failure)))
                .onFailure()
                .recoverWithNull();
    }

    /** "Not found" may be the sprint, or one issue of the batch; a missing permission is the whole project's. */
    private static boolean mayBeOneIssues(Throwable failure) {
        return failure instanceof AlmException.NotFound
                || (failure instanceof AlmException.Rejected rejected && !rejected.lacksPermission());
    }
}

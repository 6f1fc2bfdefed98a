package io.piboard.sync.batch;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.connection.ConnectionChanged;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;

/** The moves into one sprint that have met so far. Equal to itself only. */
final class SprintBatch {

    private final ConnectionChanged connection;
    private final FieldValue sprint;
    private final List<Move> moves = new ArrayList<>();

    /** One issue's move, and who waits for it. */
    record Move(String issueId, UniEmitter<? super Void> answer) {

        void done() {
            answer.complete(null);
        }

        void failed(Throwable failure) {
            answer.fail(failure);
        }
    }

    SprintBatch(ConnectionChanged connection, FieldValue sprint) {
        this.connection = connection;
        this.sprint = sprint;
    }

    /** How many there are now. */
    int add(Move move) {
        moves.add(move);
        return moves.size();
    }

    ConnectionChanged connection() {
        return connection;
    }

    FieldValue sprint() {
        return sprint;
    }

    List<Move> moves() {
        return List.copyOf(moves);
    }
}

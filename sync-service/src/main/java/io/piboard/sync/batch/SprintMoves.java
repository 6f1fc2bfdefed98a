package io.piboard.sync.batch;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.sync.alm.AlmGateway;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Lets moves into the same sprint share one request: dragging sixty stickies costs two. What becomes of a refusal is
 * {@link SprintMoveRequest}'s business. Safe for any thread.
 */
public final class SprintMoves {

    /** Long enough for the stickies of one drag to meet (link.md rule 23). */
    static final Duration WINDOW = Duration.ofMillis(300);

    /** Jira takes so many at once. */
    static final int MOST = 50;

    private final AlmGateway alm;
    private final Later later;
    private final Map<Target, SprintBatch> open = new HashMap<>();

    /** Runs something once after a time; at once is allowed, too. */
    @FunctionalInterface
    public interface Later {
        void run(Duration after, Runnable task);
    }

    /** Of one project: a permission is held or missing for all of its moves alike. */
    private record Target(UUID connection, String projectId, FieldValue sprint) {}

    public SprintMoves(AlmGateway alm, Later later) {
        this.alm = alm;
        this.later = later;
    }

    /** {@link FieldValue#EMPTY} is the backlog. Fails as the gateway does, with a refusal only for this issue's own reason. */
    public Uni<Void> move(ConnectionChanged connection, String projectId, String issueId, FieldValue sprint) {
        return Uni.createFrom()
                .emitter(answer -> join(
                        new Target(connection.connection(), projectId, sprint),
                        connection,
                        new SprintBatch.Move(issueId, answer)));
    }

    private void join(Target target, ConnectionChanged connection, SprintBatch.Move move) {
        SprintBatch batch;
        int size;
        synchronized (open) {
            batch = open.computeIfAbsent(target, first -> new SprintBatch(connection, target.sprint()));
            size = batch.add(move);
            if (size == MOST) {
                open.remove(target);
            }
        }
        if (size == MOST) {
            send(batch);
        } else if (size == 1) {
            later.run(WINDOW, () -> sendIfOpen(target, batch));
        }
    }

    /** A batch that was full before its time is sent already. */
    private void sendIfOpen(Target target, SprintBatch batch) {
        boolean unsent;
        synchronized (open) {
            unsent = open.remove(target, batch);
        }
        if (unsent) {
            send(batch);
        }
    }

    private void send(SprintBatch batch) {
        new SprintMoveRequest(alm, batch.connection(), batch.sprint()).send(batch.moves());
    }
}

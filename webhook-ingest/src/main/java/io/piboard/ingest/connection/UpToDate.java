package io.piboard.ingest.connection;

import io.piboard.ingest.connection.ReadProgress.Range;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Tells whether this replica knows every connection, and every secret, that the topic holds now.
 *
 * <p>Jira never repeats what was answered 401. So only a replica that is up to date may say it: a connection that was made
 * a moment ago, or a secret that was just changed, may lie in the topic and not have been read yet.
 */
@ApplicationScoped
public class UpToDate {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int LOOKS = 50;

    private final ConnectionLog log;
    private final ReadProgress progress;
    private final AtomicReference<CompletableFuture<Boolean>> asking = new AtomicReference<>();

    UpToDate(ConnectionLog log, ReadProgress progress) {
        this.log = log;
        this.progress = progress;
    }

    /**
     * Asks the broker, once for all who want to know meanwhile: strangers cannot make many questions of it.
     *
     * <p>Shared as a future: a memoized Uni may answer who joins at that moment before it has said that it will.
     */
    public Uni<Boolean> isUpToDate() {
        CompletableFuture<Boolean> mine = new CompletableFuture<>();
        CompletableFuture<Boolean> others = asking.compareAndExchange(null, mine);
        if (others == null) {
            surely().onTermination()
                    .invoke(() -> asking.set(null))
                    .subscribe()
                    .with(mine::complete, mine::completeExceptionally);
        }
        // a copy each: who gives up must not end the question of the others
        return Uni.createFrom().completionStage((others == null ? mine : others).copy());
    }

    private Uni<Boolean> surely() {
        return log.ranges(PATIENCE)
                .chain(ranges -> reached(ranges, LOOKS))
                .onFailure()
                .recoverWithItem(false);
    }

    /** What lies in the topic is on its way here: it is waited for, for a moment. */
    private Uni<Boolean> reached(Map<Integer, Range> ranges, int looks) {
        boolean there = progress.isAt(ranges);
        return there || looks == 0
                ? Uni.createFrom().item(there)
                : Uni.createFrom().voidItem().onItem().delayIt().by(PAUSE).chain(() -> reached(ranges, looks - 1));
    }
}

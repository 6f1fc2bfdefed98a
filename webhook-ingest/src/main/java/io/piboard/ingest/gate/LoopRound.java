package io.piboard.ingest.gate;

import io.piboard.ingest.IngestConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Notices that more comes than an event loop can take: of all that one look at its connections finds, it then takes deliveries
 * for a while, and what is left of this round is refused. While rounds are too long even so, it takes for half as long, and
 * else for a little longer again: what is refused costs time, too, and nobody knows beforehand how much of it will come.
 *
 * <p>Requests that nobody has read yet are in no count of ours, however long they wait; only the length of a round tells of
 * them. Taking all of them would make each wait for all others, until Jira gives up on every one. One long round says nothing:
 * a burst, a pause or the first deliveries after a start pass.
 */
@Singleton
class LoopRound {

    /** Long rounds without a break for so long are too much, ... */
    static final Duration OVERLOADED_AFTER = Duration.ofSeconds(1);

    /** ... if there were so many: what a pause leaves behind makes each round shorter than the one before. */
    static final int OVERLOADED_AFTER_ROUNDS = 4;

    /** Parts of the time for taking: the least of it, and what it grows by. */
    private static final int PARTS = 16;

    private final long most;
    private final LongSupplier clock;
    private final ThreadLocal<Round> rounds = ThreadLocal.withInitial(Round::new);

    /** Of one event loop, which is one thread. */
    private static final class Round {
        private boolean open;
        private long begin;
        private long end;
        private long longSince;
        private int longOnes;
        private long takesFor;
    }

    @Inject
    LoopRound(IngestConfig config) {
        this(config.roundWithin(), System::nanoTime);
    }

    LoopRound(Duration most, LongSupplier clock) {
        this.most = most.toNanos();
        this.clock = clock;
    }

    /**
     * Whether this event loop has been taking for as long as it may.
     *
     * @param afterwards runs what it is given on the same event loop, when all that the look has found was handled
     */
    boolean isFull(Consumer<Runnable> afterwards) {
        Round round = rounds.get();
        long now = clock.getAsLong();
        if (round.open) {
            return now - round.begin >= round.takesFor && isOverloaded(round, now);
        }
        begin(round, now);
        afterwards.accept(() -> end(round, clock.getAsLong()));
        return false;
    }

    private static boolean isOverloaded(Round round, long now) {
        return round.longOnes >= OVERLOADED_AFTER_ROUNDS && now - round.longSince >= OVERLOADED_AFTER.toNanos();
    }

    private void begin(Round round, long now) {
        boolean hadNothingToDo = now - round.end >= most;
        if (hadNothingToDo || round.longOnes == 0) {
            round.longOnes = 0;
            round.longSince = now;
            round.takesFor = most;
        }
        round.open = true;
        round.begin = now;
    }

    private void end(Round round, long now) {
        long length = now - round.begin;
        if (isOverloaded(round, now)) {
            round.takesFor = length > 2 * most
                    ? Math.max(round.takesFor / 2, most / PARTS)
                    : Math.min(round.takesFor + most / PARTS, most);
        }
        round.longOnes = length >= most ? round.longOnes + 1 : 0;
        round.open = false;
        round.end = now;
    }
}

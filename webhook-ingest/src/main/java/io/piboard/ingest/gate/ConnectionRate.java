package io.piboard.ingest.gate;

import io.github.bucket4j.Bucket;
import io.piboard.ingest.IngestConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** How many deliveries of one connection are taken in a time, whatever address they come from. */
@Singleton
class ConnectionRate {

    private final long most;
    private final Duration period;
    private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();

    @Inject
    ConnectionRate(IngestConfig config) {
        this(config.rate().deliveries(), config.rate().period());
    }

    ConnectionRate(long most, Duration period) {
        this.most = most;
        this.period = period;
    }

    boolean take(UUID connection) {
        return of(connection).tryConsume(1);
    }

    /** For a delivery that was not the connection's: strangers who know its address use up nothing of it. */
    void giveBack(UUID connection) {
        of(connection).addTokens(1);
    }

    private Bucket of(UUID connection) {
        Bucket known = buckets.get(connection);
        return known == null ? buckets.computeIfAbsent(connection, unseen -> full()) : known;
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                .build();
    }
}

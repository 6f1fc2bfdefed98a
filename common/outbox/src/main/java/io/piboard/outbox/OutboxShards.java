package io.piboard.outbox;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What waits to be sent, in shards: all records of one Kafka key are in one shard, and a shard has one sender at a time. */
public interface OutboxShards {

    /** Shards that hold something to send. */
    Uni<List<Integer>> waiting();

    /**
     * Runs {@code work} in one transaction, and nobody else's on this shard meanwhile; empty when somebody else is at it.
     */
    <T> Uni<Optional<T>> alone(int shard, Function<Shard, Uni<T>> work);

    /** A shard while it is ours. */
    interface Shard {

        /** Those that wait longest first. */
        Uni<List<QueuedRecord>> oldest(int most);

        /** Deletes what was sent; a record that was replaced while it was sent stays, and is sent again. */
        Uni<Void> delete(List<QueuedRecord> sent);

        /** Puts off what was refused, so that it stands in nobody's way; a minute later it is tried again. */
        Uni<Void> putOff(List<QueuedRecord> refused);
    }

    /** A record with the count of its changes, which tells whether it is still the one that was sent. */
    record QueuedRecord(OutboxRecord record, long change) {}
}

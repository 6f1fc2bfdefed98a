package io.piboard.outbox;

import io.piboard.outbox.OutboxShards.QueuedRecord;
import io.piboard.outbox.OutboxShards.Shard;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Sends everything that waits: shard by shard, each batch acknowledged before it is deleted and before the next one is
 * sent. A crash in between repeats records, it never loses or reorders them.
 */
public final class OutboxDrain {

    private static final Logger LOG = Logger.getLogger(OutboxDrain.class);

    private static final int SHARDS_AT_ONCE = 4;

    private final OutboxShards shards;
    private final OutboxPublisher publisher;
    private final int batch;

    public OutboxDrain(OutboxShards shards, OutboxPublisher publisher, int batch) {
        this.shards = shards;
        this.publisher = publisher;
        this.batch = batch;
    }

    /** Fails when something could not be sent that may be sent later; the rest is sent all the same. */
    public Uni<Void> drain() {
        return shards.waiting()
                .chain(waiting -> waiting.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : Uni.join()
                                .all(waiting.stream().map(this::drain).toList())
                                .usingConcurrencyOf(SHARDS_AT_ONCE)
                                .andCollectFailures()
                                .replaceWithVoid());
    }

    /** Batch by batch; what failed is said after the commit, so that what was acknowledged is deleted all the same. */
    private Uni<Void> drain(int shard) {
        return shards.alone(shard, this::sendOldest).chain(sent -> next(shard, sent.orElse(SentBatch.NOTHING)));
    }

    private Uni<Void> next(int shard, SentBatch sent) {
        if (sent.failure() != null) {
            return Uni.createFrom().failure(sent.failure());
        }
        return sent.records().size() == batch ? drain(shard) : Uni.createFrom().voidItem();
    }

    private Uni<SentBatch> sendOldest(Shard shard) {
        return shard.oldest(batch).chain(this::sendAll).call(sent -> settle(shard, sent));
    }

    private Uni<SentBatch> sendAll(List<QueuedRecord> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().item(SentBatch.NOTHING);
        }
        return Uni.join()
                .all(records.stream().map(this::send).toList())
                .andCollectFailures()
                .map(answers -> new SentBatch(IntStream.range(0, records.size())
                        .mapToObj(i -> new SentRecord(records.get(i), answers.get(i)))
                        .toList()));
    }

    private Uni<SendOutcome> send(QueuedRecord queued) {
        return publisher
                .send(queued.record())
                .map(sent -> (SendOutcome) new SendOutcome.Acknowledged())
                .onFailure()
                .recoverWithItem(SendOutcome::of);
    }

    private static Uni<Void> settle(Shard shard, SentBatch sent) {
        List<QueuedRecord> refused = sent.refused();
        refused.forEach(queued -> LOG.errorf(
                "record refused, kept and tried again later topic=%s subject=%s bytes=%d",
                queued.record().topic(),
                queued.record().subject(),
                queued.record().payload().length));
        return shard.delete(sent.done())
                .chain(() -> refused.isEmpty() ? Uni.createFrom().voidItem() : shard.putOff(refused));
    }
}

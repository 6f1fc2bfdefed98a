package io.piboard.simulation.board;

import io.piboard.board.digest.StickyDigest;
import io.piboard.board.retry.Pause;
import io.piboard.board.sticky.StickyCreation;
import io.piboard.board.sticky.StickyEdits;
import io.piboard.board.string.StringEdits;
import io.piboard.board.synced.StickySyncedConsumer;
import io.piboard.board.synced.SyncedStickies;
import io.piboard.simulation.kafka.ConsumerGroup;
import io.piboard.simulation.kafka.SimulatedKafka;
import io.piboard.simulation.kernel.Database;
import io.piboard.simulation.kernel.Kernel;
import io.piboard.simulation.kernel.SimulatedProcess.Life;
import io.piboard.simulation.outbox.KafkaRecords;
import io.piboard.simulation.outbox.SimulatedRelay;
import io.piboard.simulation.outbox.SimulatedShards;
import io.smallrye.mutiny.Uni;

/** One life of one replica of board-service: the production classes on simulated ports. */
public final class BoardReplica {

    private final Life life;
    private final StickyEdits edits;
    private final StringEdits strings;
    private final StickyCreation creation;
    private final StickyDigest digest;

    public BoardReplica(Kernel kernel, Life life, BoardTables tables, SimulatedKafka kafka, ConsumerGroup synced) {
        Database database = new Database(kernel, life);
        SimulatedRelay relay =
                new SimulatedRelay(life, new SimulatedShards(tables.outbox(), database), new KafkaRecords(kafka, life));
        SimulatedStickyStore store = new SimulatedStickyStore(tables, database, relay::wake);
        Pause pause = duration ->
                Uni.createFrom().emitter(emitter -> life.later(duration.toMillis(), () -> emitter.complete(null)));
        SimulatedPlans plans = new SimulatedPlans(tables, database);
        this.life = life;
        this.edits = new StickyEdits(store, pause);
        this.strings = new StringEdits(store, edits);
        this.digest = new StickyDigest(new SimulatedDigestRows(tables, database), store, pause);
        this.creation = new StickyCreation(plans, store);
        StickySyncedConsumer consumer = new StickySyncedConsumer(new SyncedStickies(store, plans), pause);
        synced.join(life, consumer::consume);
    }

    public boolean isUp() {
        return !life.isOver();
    }

    public Life life() {
        return life;
    }

    public StickyEdits edits() {
        return edits;
    }

    public StringEdits strings() {
        return strings;
    }

    public StickyDigest digest() {
        return digest;
    }

    public StickyCreation creation() {
        return creation;
    }
}

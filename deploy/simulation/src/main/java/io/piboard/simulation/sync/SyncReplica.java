package io.piboard.simulation.sync;

import io.piboard.simulation.jira.SimulatedGateway;
import io.piboard.simulation.kernel.Database;
import io.piboard.simulation.kernel.SimulatedProcess.Life;
import io.piboard.simulation.outbox.KafkaRecords;
import io.piboard.simulation.outbox.SimulatedRelay;
import io.piboard.simulation.outbox.SimulatedShards;
import io.piboard.sync.batch.SprintMoves;
import io.piboard.sync.digest.DigestWalk;
import io.piboard.sync.intake.ConnectionConsumer;
import io.piboard.sync.intake.IssueTouchedConsumer;
import io.piboard.sync.intake.Recorded;
import io.piboard.sync.intake.SessionConsumer;
import io.piboard.sync.intake.StickyChangedConsumer;
import io.piboard.sync.reconcile.LinkReconciler;
import io.piboard.sync.reconcile.Links;
import io.piboard.sync.sweep.Configuration;
import io.piboard.sync.sweep.ScanPages;
import io.piboard.sync.sweep.ScanWorker;
import io.piboard.sync.sweep.SweepTimes;
import io.piboard.sync.work.Bells;
import io.piboard.sync.work.KeptLinks;
import io.piboard.sync.work.LinkWorker;
import io.piboard.sync.work.Places;
import io.piboard.sync.work.VisitCommit;
import io.piboard.sync.work.WorkQueue;
import io.piboard.sync.work.WorkRows;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** One life of one replica of sync-service: the production classes on simulated ports. */
public final class SyncReplica {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int POLL = 1_500;
    private static final int WALK = 4_000;
    private static final int PLACES = 6;

    private boolean walking;

    public SyncReplica(
            Life life,
            Database database,
            SyncTables tables,
            SimulatedGateway jira,
            SimulatedBoardDigest board,
            KafkaRecords kafka,
            SyncTopics topics,
            SweepTimes sweep) {
        WorkRows rows = tables.reachedBy(database);
        SimulatedRelay relay = new SimulatedRelay(life, new SimulatedShards(tables.outbox(), database), kafka);
        Links links = new KeptLinks(rows, new VisitCommit(rows, tables.repairs()), LEASE);
        LinkWorker worker = new LinkWorker(
                new WorkQueue(rows, LEASE, PLACES),
                links,
                new LinkReconciler(
                        jira,
                        new SprintMoves(jira, (after, task) -> life.later(after.toMillis(), task)),
                        links,
                        tables::operation),
                relay::wake,
                new Places(PLACES, PLACES));
        ScanWorker scans = new ScanWorker(
                rows, new ScanPages(rows, jira), new DigestWalk(rows, board, tables.repairs()), sweep, worker::wake);
        life.every(POLL, worker::wake);
        life.every(WALK, () -> walk(scans));
        listen(life, topics, rows, worker, sweep);
    }

    private static void listen(Life life, SyncTopics topics, WorkRows rows, LinkWorker worker, SweepTimes sweep) {
        Recorded recorded = new Recorded(time ->
                Uni.createFrom().emitter(emitter -> life.later(time.toMillis(), () -> emitter.complete(null))));
        Bells bells = new Bells(rows);
        Configuration configuration = new Configuration(rows, sweep);
        topics.stickies().join(life, new StickyChangedConsumer(recorded, bells, worker)::consume);
        topics.issues().join(life, new IssueTouchedConsumer(recorded, bells, worker)::consume);
        topics.sessions().join(life, new SessionConsumer(recorded, configuration, worker)::consume);
        topics.connections().join(life, new ConnectionConsumer(recorded, configuration, worker)::consume);
    }

    /** One at a time, as the scheduler does it. */
    private void walk(ScanWorker scans) {
        if (!walking) {
            walking = true;
            scans.runDue().subscribe().with(done -> walking = false, failure -> walking = false);
        }
    }
}

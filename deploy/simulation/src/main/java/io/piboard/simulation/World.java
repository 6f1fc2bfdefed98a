package io.piboard.simulation;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.Topics;
import io.piboard.simulation.board.BoardHistory;
import io.piboard.simulation.board.BoardReplica;
import io.piboard.simulation.board.BoardTables;
import io.piboard.simulation.jira.JiraLedger;
import io.piboard.simulation.jira.SimulatedGateway;
import io.piboard.simulation.jira.SimulatedJira;
import io.piboard.simulation.jira.Webhooks;
import io.piboard.simulation.kafka.ConsumerGroup;
import io.piboard.simulation.kafka.SimulatedKafka;
import io.piboard.simulation.kernel.CallFate;
import io.piboard.simulation.kernel.Database;
import io.piboard.simulation.kernel.Kernel;
import io.piboard.simulation.kernel.SimulatedProcess;
import io.piboard.simulation.kernel.SimulatedProcess.Life;
import io.piboard.simulation.outbox.KafkaRecords;
import io.piboard.simulation.planning.PlannedSession;
import io.piboard.simulation.planning.Planning;
import io.piboard.simulation.sync.SimulatedBoardDigest;
import io.piboard.simulation.sync.SyncReplica;
import io.piboard.simulation.sync.SyncTables;
import io.piboard.simulation.sync.SyncTopics;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/** Everything there is in a run: one Jira, one broker, two databases, two replicas of each service. */
final class World {

    private static final int REPLICAS = 2;
    /** No two clocks agree. */
    private static final int CLOCK_SKEW = 3_000;

    final Kernel kernel;
    final Planning planning;
    final SimulatedKafka kafka;
    final JiraLedger ledger;
    final Webhooks webhooks;
    final SimulatedJira jira;
    final BoardHistory history;
    final BoardTables board;
    final SyncTables sync;
    /** What becomes of each create: by chance, unless a run wants something else. */
    Supplier<CallFate> creates;

    final List<SimulatedProcess> processes = new ArrayList<>();
    private final List<BoardReplica> boards = new ArrayList<>();

    World(Kernel kernel, RunSettings settings) {
        this.kernel = kernel;
        this.creates = () -> CallFate.drawn(kernel.chance(), kernel.chaos(), true);
        this.planning = new Planning(kernel.chance());
        this.kafka = new SimulatedKafka(kernel);
        this.ledger = new JiraLedger(kernel);
        this.webhooks = new Webhooks(kernel, kafka, planning, settings.webhooksLost());
        this.jira = new SimulatedJira(kernel, ledger, webhooks, skew());
        this.history = new BoardHistory(kernel);
        this.board = new BoardTables(kernel, history, skew());
        this.sync = new SyncTables(kernel, skew());
        sync.listen(ledger::attempting, ledger::hinted);
        SyncTopics heard = SyncTopics.of(kafka);
        ConsumerGroup synced = kafka.group("board", Topics.STICKY_SYNCED);
        for (int i = 0; i < REPLICAS; i++) {
            int number = i;
            boards.add(null);
            process("sync-" + number, life -> startSync(life, heard, settings));
            process(
                    "board-" + number,
                    life -> boards.set(number, new BoardReplica(kernel, life, board, kafka, synced)));
        }
    }

    private void startSync(Life life, SyncTopics heard, RunSettings settings) {
        new SyncReplica(
                life,
                new Database(kernel, life),
                sync,
                new SimulatedGateway(kernel, life, jira.alm(), ledger, () -> creates.get()),
                new SimulatedBoardDigest(kernel, life, this::boards),
                new KafkaRecords(kafka, life),
                heard,
                settings.sweep());
    }

    private void process(String name, java.util.function.Consumer<Life> boot) {
        SimulatedProcess process = new SimulatedProcess(kernel, name, boot);
        process.whenItDies(kafka::miss);
        processes.add(process);
    }

    List<BoardReplica> boards() {
        return boards.stream().filter(Objects::nonNull).toList();
    }

    void publish(PlannedSession session) {
        session.teams().forEach(team -> board.plan(session.planOf(team)));
        append(
                Topics.SESSION,
                session.id(),
                EventJson.write(session.published(kernel.time().now())));
    }

    void publishConnection() {
        append(Topics.CONNECTION, planning.connection(), EventJson.write(planning.connectionChanged()));
    }

    private void append(String topic, UUID key, byte[] payload) {
        kafka.append(new SimulatedKafka.Record(topic, key.toString(), planning.organisation(), payload));
    }

    /** Somebody still has something to do, or to hear. */
    boolean isBusy() {
        return webhooks.isOnItsWay()
                || !board.outbox().isEmpty()
                || !sync.outbox().isEmpty()
                || sync.isBusy()
                || kafka.isUnheard();
    }

    private long skew() {
        return kernel.chance().between(-CLOCK_SKEW, CLOCK_SKEW);
    }
}

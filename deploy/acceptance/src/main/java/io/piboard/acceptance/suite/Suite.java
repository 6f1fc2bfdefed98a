package io.piboard.acceptance.suite;

import io.piboard.acceptance.board.BoardClient;
import io.piboard.acceptance.board.StickyState;
import io.piboard.acceptance.jira.SimulatedJira;
import io.piboard.acceptance.jira.Switchboard;
import io.piboard.acceptance.model.Comparison;
import io.piboard.acceptance.model.Model;
import io.piboard.acceptance.model.SprintMap;
import io.piboard.local.LocalStack;
import io.piboard.local.ServiceName;
import io.piboard.local.ServiceProcess;
import io.piboard.local.StackOptions;
import io.piboard.local.demo.DemoIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** The whole suite as real processes on free ports, with everything a proof needs to drive and to look at it. */
public final class Suite implements AutoCloseable {

    public static final List<UUID> BOARDS = List.of(DemoIds.board(1), DemoIds.board(2), DemoIds.board(3));

    private static final Duration IMPORT_WITHIN = Duration.ofSeconds(120);

    private static final Duration BACK_WITHIN = Duration.ofSeconds(60);

    private final LocalStack stack;
    private final SimulatedJira jira;
    private final SimulatedJira jiraAsTheSuite;
    private final Switchboard switchboard;
    private final SuiteDatabase database;
    private final ConsumerLag lag;
    private final Path directory;

    private Suite(LocalStack stack, Path directory) {
        this.stack = stack;
        this.directory = directory;
        this.jira = SimulatedJira.asMia(stack.simulator());
        this.jiraAsTheSuite = SimulatedJira.asTheSuite(stack.simulator());
        this.switchboard = new Switchboard(stack.simulator());
        this.database = new SuiteDatabase(stack.jdbcUrl(), directory.resolve("data/postgres"));
        this.lag = new ConsumerLag(stack.kafkaBootstrap());
    }

    /** Starts afresh and returns when the demo's issues have become stickies. */
    public static Suite start(Path repository, Path directory) {
        return start(repository, directory, Map.of());
    }

    /** @param environment more variables for the services, to shorten a period or to plant a fault */
    public static Suite start(Path repository, Path directory, Map<String, String> environment) {
        StackOptions options = StackOptions.test(repository, directory)
                .withFresh(true)
                .withSupervised(true)
                .withEnvironment(environment);
        var suite = new Suite(LocalStack.start(options), directory);
        try {
            // before the session has arrived everything is at rest, too
            Awaitility.await()
                    .atMost(IMPORT_WITHIN)
                    .until(() -> !suite.stickies().isEmpty());
            suite.rest().await();
            return suite;
        } catch (RuntimeException | AssertionError e) {
            suite.close();
            throw e;
        }
    }

    public LocalStack stack() {
        return stack;
    }

    public ServiceProcess service(ServiceName name) {
        return stack.service(name);
    }

    /** After a kill: returns when the supervisor has started it again and it is ready. */
    public void awaitBack(ServiceName name) {
        Awaitility.await(name + " is started again").atMost(BACK_WITHIN).until(service(name)::isAlive);
        service(name).awaitReady();
    }

    public BoardClient logIn(String user) {
        return BoardClient.logIn(stack.origin(), user);
    }

    public SimulatedJira jira() {
        return jira;
    }

    public SimulatedJira jiraAsTheSuite() {
        return jiraAsTheSuite;
    }

    public Switchboard switchboard() {
        return switchboard;
    }

    public SuiteDatabase database() {
        return database;
    }

    public ConsumerLag lag() {
        return lag;
    }

    public Metrics metrics(ServiceName name) {
        return new Metrics(service(name).managementAddress());
    }

    public TopicRecords topic(String name) {
        return TopicRecords.read(stack.kafkaBootstrap(), name);
    }

    public SprintMap sprints() {
        return SprintMap.of(logIn("olaf").session(DemoIds.SESSION));
    }

    public Rest rest() {
        return new Rest(this);
    }

    /** Both sides against what was promised; only meaningful at rest. */
    public Comparison.Result compare(Model model) {
        return Comparison.of(model, sprints(), stickies(), jira.issues());
    }

    /** Where it keeps everything: database, broker, logs, keys. */
    public Path directory() {
        return directory;
    }

    /** What the stack signs the webhooks of its simulator with. */
    public String webhookSecret() {
        try {
            return Files.readString(directory.resolve("data/secrets/webhook")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stickies of all boards, as somebody reads them who has just come in. */
    public List<StickyState> stickies() {
        BoardClient reader = logIn("olaf");
        return BOARDS.stream().flatMap(board -> reader.stickies(board).stream()).toList();
    }

    @Override
    public void close() {
        lag.close();
        stack.close();
    }
}

package io.piboard.acceptance.row;

import io.piboard.acceptance.load.Authors;
import io.piboard.acceptance.load.Owners;
import io.piboard.acceptance.model.Effects;
import io.piboard.acceptance.model.Model;
import io.piboard.acceptance.suite.Suite;
import io.piboard.contracts.Topics;
import io.piboard.local.ServiceName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** R16: board-service and sync-service in turn die after the broker has their records and before the outbox knows. */
final class OutboxCrashRow implements Row.Proof {

    private static final int PEOPLE = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public Verdict run(Bench bench) {
        Settings settings = bench.settings();
        int crashes = settings.kills(3, 20);
        var trigger = new CrashTrigger(bench.target().resolve("triggers"));
        Suite suite = bench.suite(trigger.environment());
        var model = new Model();
        var authors = new Authors(suite, model, settings.seed(), PEOPLE, Owners.BOARD);
        suite.switchboard().forget();
        Rhythm rhythm = Rhythm.of(Rhythm.capacity(suite, authors), authors);
        bench.progress("seed %d, %s".formatted(settings.seed(), rhythm));
        Map<ServiceName, List<Instant>> crashed = crash(bench, trigger, authors, rhythm, crashes);

        var compared = bench.compare("R16", model, crashes + " crashes", rhythm.toString());
        List<Instant> all = crashed.values().stream().flatMap(List::stream).toList();
        List<String> effects = Stream.concat(
                        Effects.outOfOrder(
                                authors.wishes(),
                                suite.switchboard().suiteChanges(suite.sprints().all()))
                                .stream(),
                        Effects.repeated(suite.switchboard().suiteWrites(), all).stream())
                .toList();
        List<Repetition> topics = List.of(
                Repetition.in(suite.topic(Topics.STICKY_CHANGED), "sticky", "version", crashed.get(ServiceName.BOARD)),
                Repetition.in(suite.topic(Topics.BOARD_UPDATE), "sticky", "version", crashed.get(ServiceName.BOARD)),
                Repetition.ofAnswers(suite.topic(Topics.STICKY_SYNCED), "sticky", "revision", crashes));
        return judge(bench, compared, effects, topics, rhythm);
    }

    private static Map<ServiceName, List<Instant>> crash(
            Bench bench, CrashTrigger trigger, Authors authors, Rhythm rhythm, int crashes) {
        var random = new Random(bench.settings().seed());
        Map<ServiceName, List<Instant>> crashed =
                new EnumMap<>(Map.of(ServiceName.BOARD, new ArrayList<>(), ServiceName.SYNC, new ArrayList<>()));
        var over = new AtomicBoolean();
        rhythm.again();
        CompletableFuture<Void> load = CompletableFuture.runAsync(() -> authors.run(rhythm, () -> !over.get()));
        try {
            for (int number = 0; number < crashes; number++) {
                ServiceName victim = number % 2 == 0 ? ServiceName.BOARD : ServiceName.SYNC;
                awaitMoment(authors, random.nextDouble() * rhythm.editsIn(Duration.ofSeconds(5)), load);
                rhythm.faultFollows();
                trigger.crash(bench.suite(), victim);
                crashed.get(victim).add(Instant.now());
                bench.progress("%s died between send and delete at edit %d, %d of %d"
                        .formatted(victim, authors.done(), number + 1, crashes));
                bench.suite().awaitBack(victim);
                rhythm.again();
            }
            awaitMoment(authors, rhythm.editsIn(Duration.ofSeconds(3)), load);
        } finally {
            over.set(true);
        }
        load.join();
        return crashed;
    }

    /** A second's worth of edits and so many. */
    private static void awaitMoment(Authors authors, double more, CompletableFuture<Void> load) {
        long moment = authors.done() + 20 + (long) more;
        Awaitility.await("edit " + moment)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(() -> load.isDone() || authors.done() >= moment);
    }

    private static Verdict judge(
            Bench bench, Verdict compared, List<String> effects, List<Repetition> topics, Rhythm rhythm) {
        List<String> faults =
                topics.stream().flatMap(topic -> topic.faults().stream()).toList();
        bench.writeIfAny("R16-topics", faults);
        bench.writeIfAny("R16-effects", effects);
        long repeats = topics.stream().mapToLong(Repetition::repeats).sum();
        long records = topics.stream().mapToLong(Repetition::records).sum();
        // without a single repeat the crashes hit something else
        boolean valid = rhythm.held() && repeats > 0;
        String measured = "%s, %d records repeated of %d, %d out of order or repeated unexcused, %d effects twice"
                .formatted(compared.measured(), repeats, records, faults.size(), effects.size());
        boolean holds = compared.holds() && faults.isEmpty() && effects.isEmpty() && valid;
        return new Verdict(
                measured,
                holds,
                (valid ? "" : "not valid: no repeat, or the load did not hold, ") + bench.replay() + ", "
                        + compared.detail());
    }
}

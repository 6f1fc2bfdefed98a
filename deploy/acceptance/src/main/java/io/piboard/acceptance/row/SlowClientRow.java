package io.piboard.acceptance.row;

import io.piboard.acceptance.ingest.IngestRig;
import io.piboard.acceptance.ingest.Tail;
import io.piboard.acceptance.ingest.Turns;
import io.piboard.acceptance.ingest.slow.DeafClient;
import io.piboard.acceptance.ingest.slow.SlowAttack;
import io.piboard.acceptance.ingest.slow.SlowClient;
import io.piboard.acceptance.ingest.slow.SlowKind;
import io.piboard.acceptance.ingest.slow.SlowTool;
import io.piboard.load.IngestOptions;
import io.piboard.load.ProcessFigures;
import io.piboard.load.SignedWebhook;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** S18: a thousand slow clients of each kind; Jira does not notice, and none of them is borne with for long. */
final class SlowClientRow implements Row.Proof {

    private static final int SLOW_ONES = 1_000;
    private static final double RATE = 100;

    /** What has just been started compiles for a while: that is no slow client's doing. */
    private static final Duration WARM_UP = Duration.ofSeconds(30);

    private static final double P99_FACTOR = 2;
    private static final Duration HELD_AT_MOST = Duration.ofSeconds(30);

    /** Who is still held then is held too long. */
    private static final Duration GIVES_UP_AFTER = Duration.ofSeconds(40);

    /** Answers that one client does not read are no reason to grow: a socket's buffers, and what the collector leaves. */
    private static final long GROWN_MEGA = 64;

    private static final long MEGA = 1_048_576;

    @Override
    public Verdict run(Bench bench) throws Exception {
        bench.discardSuite();
        Level level = bench.settings().level();
        var options = IngestOptions.usual(bench.repository(), bench.target().resolve("S18"));
        try (IngestRig rig = IngestRig.start(options);
                var course = new IngestCourse(bench, "S18", rig, RATE, Duration.ofSeconds(level.of(5, 30)))) {
            bench.progress("warming up");
            LockSupport.parkNanos(WARM_UP.toNanos());
            course.calm();
            Duration calm = Duration.ofSeconds(level.of(15, 60));
            var tool = new SlowTool(
                    rig.ingest().address(),
                    bench.target().resolve("S18/slowhttptest"),
                    SLOW_ONES,
                    Duration.ofSeconds(level.of(40, 60)));
            var turns = new Turns(course.book());
            var attacks = new ArrayList<Felt>();
            for (SlowKind kind : SlowKind.values()) {
                turns.calm(() -> LockSupport.parkNanos(calm.toNanos()));
                attacks.add(Felt.of(turns, () -> tool.attack(kind)));
                bench.progress(attacks.getLast().toString());
            }
            Map<String, Duration> byHand = byHand(rig);
            bench.progress("by hand: " + seconds(byHand));
            Deaf deaf = Deaf.at(rig);
            bench.progress(deaf.toString());
            course.calm();
            String doubt = turns.doubt(P99_FACTOR);
            boolean holds = doubt.isEmpty()
                    && attacks.stream().allMatch(Felt::holds)
                    && byHand.values().stream().allMatch(SlowClientRow::isShort)
                    && deaf.holds();
            String felt = attacks.stream().map(Felt::toString).collect(Collectors.joining("; "));
            return course.judge(
                    doubt + felt, "by hand, seconds held (<= 30): %s; %s".formatted(seconds(byHand), deaf), holds);
        }
    }

    private static Map<String, Duration> byHand(IngestRig rig) throws Exception {
        URI server = rig.ingest().address();
        SignedWebhook webhook = rig.webhooks(1, IngestCourse.BODY).getFirst();
        var held = new LinkedHashMap<String, Future<Duration>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (SlowClient client : SlowClient.all(webhook)) {
                held.put(client.what(), threads.submit(() -> client.heldBy(server, GIVES_UP_AFTER)));
            }
        }
        var times = new LinkedHashMap<String, Duration>();
        for (Map.Entry<String, Future<Duration>> one : held.entrySet()) {
            times.put(one.getKey(), one.getValue().get());
        }
        return times;
    }

    private static boolean isShort(Duration held) {
        return held.compareTo(HELD_AT_MOST) <= 0;
    }

    private static String seconds(Map<String, Duration> times) {
        return times.entrySet().stream()
                .map(one ->
                        one.getKey() + " " + one.getValue().toSeconds() + (isShort(one.getValue()) ? "" : " TOO LONG"))
                .collect(Collectors.joining(", "));
    }

    @FunctionalInterface
    private interface Attack {

        SlowAttack run() throws Exception;
    }

    /** An attack, and what Jira felt of it. */
    private record Felt(SlowAttack attack, Tail jira) {

        static Felt of(Turns turns, Attack attack) throws Exception {
            var done = new ArrayList<SlowAttack>();
            turns.troubled(() -> done.add(attack.run()));
            return new Felt(done.getLast(), turns.last());
        }

        boolean holds() {
            return attack.isValid() && isShort(attack.longest()) && jira.within(P99_FACTOR);
        }

        @Override
        public String toString() {
            return "%s%s <= 30 s, Jira's %s <= 2 of at least %.0f ms"
                    .formatted(attack.isValid() ? "" : "not valid: ", attack, jira, Tail.FLOOR_MILLIS);
        }
    }

    /** One that never reads. */
    private record Deaf(Duration held, long grown) {

        static Deaf at(IngestRig rig) throws Exception {
            var figures = new ProcessFigures(rig.ingest().process().pid());
            long before = figures.residentBytes();
            Duration held = new DeafClient(rig.ingest().address()).heldAtMost(GIVES_UP_AFTER);
            return new Deaf(held, (figures.residentBytes() - before) / MEGA);
        }

        boolean holds() {
            return isShort(held) && grown <= GROWN_MEGA;
        }

        @Override
        public String toString() {
            return "one that never reads held %d s <= 30, grown by %d MB <= %d"
                    .formatted(held.toSeconds(), grown, GROWN_MEGA);
        }
    }
}

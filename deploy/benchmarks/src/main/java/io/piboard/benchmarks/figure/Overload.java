package io.piboard.benchmarks.figure;

import io.piboard.benchmarks.Bench;
import io.piboard.benchmarks.peer.Arena;
import io.piboard.benchmarks.tool.H2load;
import io.piboard.load.Latencies;
import io.piboard.load.ProcessFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Twice as much as we can take: what can be taken is taken, the rest is refused at once, and afterwards all is as before.
 *
 * <p>The client has a core of its own, in the measurement of the capacity, too: sharing one it would be overloaded itself.
 */
public final class Overload implements Session {

    private static final String OURS = "ours-8k";
    private static final int SIZE = 8_192;
    private static final int TIMES = 6;

    /** Of Jira; each may have a share only. */
    private static final int CONNECTIONS = 8;

    private static final int CAPACITY_ROUNDS = 3;
    private static final double REFUSED_MILLIS = 100;

    /** Of what was offered: who is not answered is not refused either. */
    private static final double ANSWERED = 0.9;

    /** Of its core; a client that is busy itself has overloaded nobody. */
    private static final double CLIENT = 0.9;

    /** Of the capacity: a client that compiles itself meanwhile would count its own delay. */
    private static final double NEARLY_ALL = 0.8;

    /** A rate that nobody minds, to see whether all is as before. */
    private static final double NORMAL = 0.2;

    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final double AS_BEFORE = 1.5;
    private static final double AS_BEFORE_MILLIS = 5;
    private static final double MEGA = 1_048_576;

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public Map<String, String> figures() {
        return Map.of("P8", "overload: twice our capacity offered; taken, refused, bounded, recovered");
    }

    @Override
    public List<Finding> run(Bench bench, Set<String> wished) throws Exception {
        try (Arena arena = bench.arena(name())) {
            bench.progress("warming up on all cores: the compiler takes minutes on one");
            new Race(bench, arena).webhooks(OURS, arena.us(), SIZE).run(1);
            arena.apart();
            try {
                return List.of(apart(bench, arena));
            } finally {
                arena.onAllCores();
            }
        }
    }

    private static Finding apart(Bench bench, Arena arena) throws Exception {
        var race = new Race(bench, arena).webhooks(OURS, arena.us(), SIZE);
        race.run(Math.min(CAPACITY_ROUNDS, bench.settings().rounds()));
        double capacity = race.of(OURS).median();
        return overload(bench, arena, capacity, new ArrayList<>(race.faults()));
    }

    private static Finding overload(Bench bench, Arena arena, double capacity, List<String> faults) throws Exception {
        var process = new ProcessFigures(arena.us().process().pid());
        bench.progress(String.format(Locale.ROOT, "capacity %.0f/s; warming up the client", capacity));
        new Stream(arena, arena.us(), SIZE, bench.measured()).run(capacity * NEARLY_ALL);
        double before = normal(bench, arena, capacity);
        long held = process.residentBytes();
        long stored = arena.topics().count(arena.us().topic());
        bench.progress("twice as much");
        H2load.Result during = new H2load(arena.directory())
                .run(
                        arena.us().address(),
                        arena.webhooks(CONNECTIONS, SIZE),
                        2 * capacity,
                        bench.measured().multipliedBy(TIMES));
        LockSupport.parkNanos(RECOVERY.toNanos());
        check(during, arena.topics().count(arena.us().topic()) - stored, faults);
        double after = normal(bench, arena, capacity);
        Latencies latencies = during.latencies();
        return new Finding(
                "P8",
                List.of(
                        part("goodput", during.goodput() / capacity, Bound.atLeast(0.9)),
                        part("answered of offered", during.perSecond() / (2 * capacity), Bound.atLeast(ANSWERED)),
                        part("refusal p99 ms", latencies.refusedMillisAt(99), Bound.atMost(REFUSED_MILLIS)),
                        part("p99 ms 10 s after", after, Bound.atMost(asBefore(before))),
                        part("peak memory over before", process.peakBytes() / (double) held, Bound.atMost(2))),
                faults,
                String.format(
                        Locale.ROOT,
                        "capacity %.0f/s, sent and answered %.0f/s, %d taken (p50 %.0f ms, p99 %.0f ms), %d refused (p50 %.0f ms),"
                                + " peak %.0f MB, p99 before %.0f ms, client %.2f of its core",
                        capacity,
                        during.perSecond(),
                        latencies.good(),
                        latencies.millisAt(50),
                        latencies.millisAt(99),
                        latencies.refused(),
                        latencies.refusedMillisAt(50),
                        process.peakBytes() / MEGA,
                        before,
                        during.busy()));
    }

    private static double normal(Bench bench, Arena arena, double capacity) {
        return new Stream(arena, arena.us(), SIZE, bench.measured())
                .run(capacity * NORMAL)
                .latencies()
                .millisAt(99);
    }

    private static double asBefore(double millis) {
        return Math.max(millis * AS_BEFORE, millis + AS_BEFORE_MILLIS);
    }

    private static void check(H2load.Result during, long stored, List<String> faults) {
        Latencies latencies = during.latencies();
        long unheard = stored - latencies.good();
        if (unheard < 0 || unheard > during.open() || latencies.unexplained() > 0) {
            faults.add("%d answered with 2xx, %d records, %d neither taken nor refused"
                    .formatted(latencies.good(), stored, latencies.unexplained()));
        }
        if (during.busy() > CLIENT) {
            faults.add("the client was busy itself: %.2f of its core".formatted(during.busy()));
        }
    }

    private static Part part(String label, double value, Bound bound) {
        return new Part(label, Series.of(value), bound);
    }
}

package io.piboard.benchmarks.figure;

import io.piboard.benchmarks.Bench;
import io.piboard.benchmarks.peer.Arena;
import io.piboard.benchmarks.peer.Contestant;
import io.piboard.benchmarks.tool.Wrk;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Contestants in turn, one number each per round, and what was wrong with any of their runs. */
final class Race {

    /** Of the webhooks in the file: enough keys for all partitions. */
    private static final int ISSUES = 64;

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration SETTLE = Duration.ofMillis(300);

    private final Bench bench;
    private final Arena arena;
    private final Wrk wrk;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    /** @param run measures once and returns requests (or records) per second */
    private record Entry(Measurement run, boolean warms, List<Double> values) {}

    /** One run of one contestant. */
    interface Measurement {
        double perSecond(Duration time) throws Exception;
    }

    Race(Bench bench, Arena arena) {
        this.bench = bench;
        this.arena = arena;
        this.wrk = bench.wrk(arena);
    }

    Race webhooks(String name, Contestant contestant, int size) {
        return webhooks(name, contestant, size, true);
    }

    /** Of another size, to somebody who is warmed up by the first. */
    Race alsoWebhooks(String name, Contestant contestant, int size) {
        return webhooks(name, contestant, size, false);
    }

    private Race webhooks(String name, Contestant contestant, int size, boolean warms) {
        Path file = wrk.write(name + ".txt", arena.webhooks(ISSUES, size));
        return add(name, warms, time -> post(name, contestant, file, time));
    }

    Race get(String name, URI address) {
        return get(name, address, Map.of());
    }

    Race get(String name, URI address, Map<String, String> headers) {
        return add(
                name,
                true,
                time -> checked(name, wrk.get(address, time, headers)).perSecond());
    }

    /** @param warms whether it has to be warmed up before the first round */
    Race add(String name, boolean warms, Measurement run) {
        entries.put(name, new Entry(run, warms, new ArrayList<>()));
        return this;
    }

    void run() throws Exception {
        run(bench.settings().rounds());
    }

    /** Fewer rounds are enough where no ratio of speeds is asked for. */
    void run(int rounds) throws Exception {
        for (var entry : entries.entrySet()) {
            if (entry.getValue().warms()) {
                bench.progress("warming up " + entry.getKey());
                entry.getValue().run().perSecond(bench.warmUp());
            }
        }
        for (int round = 1; round <= rounds; round++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            bench.quiet().await();
            round(round);
        }
    }

    private void round(int number) throws Exception {
        for (var entry : entries.entrySet()) {
            double perSecond = entry.getValue().run().perSecond(bench.measured());
            entry.getValue().values().add(perSecond);
            bench.progress(String.format(Locale.ROOT, "round %d: %s %.0f/s", number, entry.getKey(), perSecond));
        }
    }

    Series of(String name) {
        return new Series(entries.get(name).values());
    }

    List<String> faults() {
        return faults;
    }

    private double post(String name, Contestant contestant, Path file, Duration time) {
        long before = arena.topics().count(contestant.topic());
        Wrk.Result result = checked(name, wrk.post(contestant.address(), file, time));
        LockSupport.parkNanos(SETTLE.toNanos());
        long stored = arena.topics().count(contestant.topic()) - before;
        // those that were under way when wrk hung up are stored, but their answer was not counted
        if (stored < result.answers() || stored > result.answers() + Wrk.CONNECTIONS) {
            faults.add("%s: %d answered with 2xx, %d records".formatted(name, result.answers(), stored));
        }
        return result.perSecond();
    }

    private Wrk.Result checked(String name, Wrk.Result result) {
        if (result.bad() > 0 || result.errors() > 0) {
            faults.add("%s: %d refused, %d errors".formatted(name, result.bad(), result.errors()));
        }
        return result;
    }
}

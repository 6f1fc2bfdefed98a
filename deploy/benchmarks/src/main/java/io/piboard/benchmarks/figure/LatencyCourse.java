package io.piboard.benchmarks.figure;

import io.piboard.benchmarks.Bench;
import io.piboard.benchmarks.peer.Arena;
import io.piboard.benchmarks.peer.Contestant;
import io.piboard.benchmarks.peer.Limit;
import io.piboard.load.Latencies;
import io.piboard.load.ProcessFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One course of it. */
final class LatencyCourse {

    private static final int RATE = 1_000;
    private static final int SIZE = 8_192;

    private final Bench bench;
    private final Arena arena;
    private final Set<String> wished;
    private final List<Latencies> ours = new ArrayList<>();
    private final List<Limit.Result> limits = new ArrayList<>();
    private final List<Double> ourCpu = new ArrayList<>();
    private final List<Double> gwCpu = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    LatencyCourse(Bench bench, Arena arena, Set<String> wished) {
        this.bench = bench;
        this.arena = arena;
        this.wished = wished;
    }

    void run() throws Exception {
        bench.progress("warming up");
        send(arena.us(), bench.warmUp().multipliedBy(2));
        if (wished.contains("P7")) {
            send(arena.gw(), bench.warmUp());
        }
        for (int round = 1; round <= bench.settings().rounds(); round++) {
            bench.quiet().await();
            round(round);
        }
    }

    private void round(int number) throws Exception {
        ours.add(measured(arena.us(), ourCpu));
        if (wished.contains("P6")) {
            limits.add(arena.limit().at(RATE, bench.measuredForTails()));
        }
        if (wished.contains("P7")) {
            measured(arena.gw(), gwCpu);
        }
        bench.progress(String.format(
                Locale.ROOT,
                "round %d: p50 %.1f p99 %.1f p99.9 %.1f ms, %.2f s of processor per 1 000",
                number,
                ours.getLast().millisAt(50),
                ours.getLast().millisAt(99),
                ours.getLast().millisAt(99.9),
                ourCpu.getLast()));
    }

    private Latencies measured(Contestant contestant, List<Double> cpu) {
        var process = new ProcessFigures(contestant.process().pid());
        long before = arena.topics().count(contestant.topic());
        Duration used = process.cpu();
        Latencies latencies = send(contestant, bench.measuredForTails());
        cpu.add((process.cpu().minus(used)).toMillis() / (double) latencies.good());
        check(contestant, latencies, arena.topics().count(contestant.topic()) - before);
        return latencies;
    }

    private Latencies send(Contestant contestant, Duration time) {
        return new Stream(arena, contestant, SIZE, time).run(RATE).latencies();
    }

    private void check(Contestant contestant, Latencies latencies, long stored) {
        if (latencies.good() != stored || latencies.refused() > 0 || latencies.unexplained() > 0) {
            faults.add("%s: %d answered with 2xx, %d records, %d refused, %d not answered"
                    .formatted(
                            contestant.name(), latencies.good(), stored, latencies.refused(), latencies.unexplained()));
        }
    }

    Finding finding(String figure) {
        return figure.equals("P6")
                ? new Finding(
                        figure,
                        List.of(above("p50", 50, 2), above("p99", 99, 5), above("p99.9", 99.9, 25)),
                        faults,
                        rates())
                : new Finding(figure, List.of(cost()), faults, cpu());
    }

    private Part above(String label, double percentile, double limit) {
        var us = new Series(ours.stream().map(one -> one.millisAt(percentile)).toList());
        var them = new Series(limits.stream().map(one -> at(one, percentile)).toList());
        return new Part(label + " ms above the limit", us.above(them), Bound.atMost(limit));
    }

    private static double at(Limit.Result result, double percentile) {
        return percentile == 50 ? result.p50() : percentile == 99 ? result.p99() : result.p999();
    }

    private String rates() {
        return "limit p50 %.0f p99 %.0f p99.9 %.0f ms in the median round"
                .formatted(
                        new Series(limits.stream().map(Limit.Result::p50).toList()).median(),
                        new Series(limits.stream().map(Limit.Result::p99).toList()).median(),
                        new Series(limits.stream().map(Limit.Result::p999).toList()).median());
    }

    private Part cost() {
        return new Part("", new Series(ourCpu).ratioTo(new Series(gwCpu)), Bound.atMost(1.4));
    }

    private String cpu() {
        return String.format(
                Locale.ROOT,
                "ours %.2f s, Gw %.2f s per 1 000",
                new Series(ourCpu).median(),
                new Series(gwCpu).median());
    }
}

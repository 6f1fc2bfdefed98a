package io.piboard.benchmarks.figure;

import io.piboard.benchmarks.Bench;
import io.piboard.benchmarks.peer.Arena;
import io.piboard.benchmarks.peer.Contestant;
import io.piboard.load.FirstAnswer;
import io.piboard.load.JavaProcess;
import io.piboard.load.ProcessFigures;
import io.piboard.load.SignedWebhook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Memory after the same load, and the time to the first 200. */
public final class Footprint implements Session {

    private static final int SIZE = 8_192;
    private static final Duration START = Duration.ofSeconds(60);
    private static final double MEGA = 1_048_576;

    @Override
    public String name() {
        return "footprint";
    }

    @Override
    public Map<String, String> figures() {
        return Map.of("P18", "memory after load over Gw; time to the first 200 over a Quarkus hello of our extensions");
    }

    @Override
    public List<Finding> run(Bench bench, Set<String> wished) throws Exception {
        try (Arena arena = bench.arena(name())) {
            var race = new Race(bench, arena).webhooks("ours", arena.us(), SIZE).webhooks("gw", arena.gw(), SIZE);
            race.run(1);
            double us = resident(arena.us());
            double gw = resident(arena.gw());
            var starts = new ArrayList<Double>();
            var hellos = new ArrayList<Double>();
            for (int round = 0; round < bench.settings().rounds(); round++) {
                starts.add(ours(arena));
                hellos.add(hello(arena));
                bench.progress(
                        String.format(Locale.ROOT, "start %.2f s, hello %.2f s", starts.getLast(), hellos.getLast()));
            }
            var parts = List.of(
                    new Part("memory", Series.of(us / gw), Bound.atMost(2)),
                    new Part("start", new Series(starts).ratioTo(new Series(hellos)), Bound.atMost(1.5)));
            String note = String.format(
                    Locale.ROOT,
                    "ours %.0f MB, Gw %.0f MB; start %.2f s, hello %.2f s",
                    us / MEGA,
                    gw / MEGA,
                    new Series(starts).median(),
                    new Series(hellos).median());
            return List.of(new Finding("P18", parts, race.faults(), note));
        }
    }

    private static double resident(Contestant contestant) {
        return new ProcessFigures(contestant.process().pid()).residentBytes();
    }

    /** The first webhook that is stored: being up is not enough. */
    private static double ours(Arena arena) {
        SignedWebhook webhook = arena.webhooks(1, SIZE).getFirst();
        return restart(
                arena.ingest().process(),
                new FirstAnswer(arena.ingest().address().resolve(webhook.path()), webhook));
    }

    private static double hello(Arena arena) {
        return restart(
                arena.hello().process(), new FirstAnswer(arena.hello().address().resolve("/hello")));
    }

    private static double restart(JavaProcess process, FirstAnswer first) {
        process.kill();
        long begin = System.nanoTime();
        process.start();
        first.await(START, process::isAlive);
        return (System.nanoTime() - begin) / 1e9;
    }
}

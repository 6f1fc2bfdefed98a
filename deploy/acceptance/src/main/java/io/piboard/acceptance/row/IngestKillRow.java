package io.piboard.acceptance.row;

import io.piboard.acceptance.ingest.IngestRig;
import io.piboard.load.IngestOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** R1: webhook-ingest is killed again and again under load and started again at once. */
final class IngestKillRow implements Row.Proof {

    private static final int PLAIN_STARTS = 3;
    private static final double TIMES_PLAIN_START = 1.5;

    @Override
    public Verdict run(Bench bench) {
        bench.discardSuite();
        int kills = bench.settings().kills(3, 20);
        Level level = bench.settings().level();
        var options = IngestOptions.usual(bench.repository(), bench.target().resolve("R1"));
        try (IngestRig rig = IngestRig.start(options)) {
            Duration plain = plainStart(rig);
            bench.progress("seed %d, a plain start takes %d ms"
                    .formatted(bench.settings().seed(), plain.toMillis()));
            try (var course =
                    new IngestCourse(bench, "R1", rig, level.of(300, 1_000), Duration.ofSeconds(level.of(5, 30)))) {
                List<Duration> back = kills(bench, rig, course, kills);
                return judge(course, kills, plain, back);
            }
        }
    }

    /** Without load; the median. */
    private static Duration plainStart(IngestRig rig) {
        return Stream.generate(() -> {
                    rig.ingest().process().kill();
                    return rig.startUntilStored();
                })
                .limit(PLAIN_STARTS)
                .sorted()
                .toList()
                .get(PLAIN_STARTS / 2);
    }

    private static List<Duration> kills(Bench bench, IngestRig rig, IngestCourse course, int kills) {
        var back = new ArrayList<Duration>();
        for (int number = 1; number <= kills; number++) {
            course.calm();
            rig.ingest().process().kill();
            long killed = System.nanoTime();
            rig.ingest().process().start();
            course.awaitGood(killed);
            back.add(Duration.ofNanos(course.book().firstGood(killed, killed).orElseThrow() - killed));
            bench.progress("kill %d of %d, back after %d ms"
                    .formatted(number, kills, back.getLast().toMillis()));
        }
        course.calm();
        return back;
    }

    private static Verdict judge(IngestCourse course, int kills, Duration plain, List<Duration> back) {
        List<Duration> sorted = back.stream().sorted().toList();
        Duration median = sorted.get(sorted.size() / 2);
        double times = (double) median.toMillis() / plain.toMillis();
        String measured = String.format(
                Locale.ROOT,
                "back after %.2f of a plain start <= %.1f (median %d ms, longest %d ms)",
                times,
                TIMES_PLAIN_START,
                median.toMillis(),
                sorted.getLast().toMillis());
        return course.judge(kills + " kills", measured, times <= TIMES_PLAIN_START);
    }
}

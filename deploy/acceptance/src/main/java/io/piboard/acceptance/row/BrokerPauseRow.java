package io.piboard.acceptance.row;

import io.piboard.acceptance.ingest.IngestRig;
import io.piboard.load.IngestOptions;
import io.piboard.load.ProcessFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** R4: the broker stands still under load: it is there, holds its connections and answers nothing. */
final class BrokerPauseRow implements Row.Proof {

    private static final long MEGA = 1_048_576;

    /** What waits for the broker is bounded, and so is what the process grows by. */
    private static final long GROWTH_MEGA = 100;

    @Override
    public Verdict run(Bench bench) {
        bench.discardSuite();
        Level level = bench.settings().level();
        // kills: rounds of pauses here
        List<Integer> pauses = Stream.generate(() -> level == Level.SMOKE ? List.of(5, 15) : List.of(5, 15, 45))
                .limit(bench.settings().kills(1, 10))
                .flatMap(List::stream)
                .toList();
        var options = IngestOptions.usual(bench.repository(), bench.target().resolve("R4"));
        try (IngestRig rig = IngestRig.start(options);
                var course =
                        new IngestCourse(bench, "R4", rig, level.of(200, 500), Duration.ofSeconds(level.of(5, 30)))) {
            return run(bench, rig, course, pauses);
        }
    }

    private static Verdict run(Bench bench, IngestRig rig, IngestCourse course, List<Integer> pauses) {
        var process = new ProcessFigures(rig.ingest().process().pid());
        long before = process.residentBytes();
        var outages = new ArrayList<Outage>();
        for (int seconds : pauses) {
            course.calm();
            outages.add(pause(rig, course, Duration.ofSeconds(seconds)));
            bench.progress("%d s: %s".formatted(seconds, Outage.worst(List.of(outages.getLast()))));
        }
        course.calm();
        long grown = (process.peakBytes() - before) / MEGA;
        String measured = "%s, grown by %d MB <= %d".formatted(Outage.worst(outages), grown, GROWTH_MEGA);
        boolean holds = outages.stream().allMatch(Outage::holds) && grown <= GROWTH_MEGA;
        return course.judge(pauses.size() + " pauses", measured, holds);
    }

    private static Outage pause(IngestRig rig, IngestCourse course, Duration time) {
        rig.broker().process().pause();
        long paused = System.nanoTime();
        LockSupport.parkNanos(time.toNanos());
        long resumed = System.nanoTime();
        rig.broker().process().resume();
        course.awaitGood(resumed);
        return new Outage(course.book(), paused, resumed);
    }
}

package io.piboard.acceptance.row;

import io.piboard.acceptance.ingest.IngestRig;
import io.piboard.load.IngestOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** R3: the broker is killed again and again under load and comes back after some seconds. */
final class BrokerKillRow implements Row.Proof {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 10;

    @Override
    public Verdict run(Bench bench) {
        bench.discardSuite();
        int kills = bench.settings().kills(3, 30);
        Level level = bench.settings().level();
        var options = IngestOptions.usual(bench.repository(), bench.target().resolve("R3"));
        try (IngestRig rig = IngestRig.start(options);
                var course =
                        new IngestCourse(bench, "R3", rig, level.of(200, 500), Duration.ofSeconds(level.of(5, 30)))) {
            var outages = new ArrayList<Outage>();
            for (int number = 1; number <= kills; number++) {
                course.calm();
                outages.add(kill(rig, course));
                bench.progress("kill %d of %d: %s".formatted(number, kills, Outage.worst(List.of(outages.getLast()))));
            }
            course.calm();
            return course.judge(
                    kills + " kills", Outage.worst(outages), outages.stream().allMatch(Outage::holds));
        }
    }

    private static Outage kill(IngestRig rig, IngestCourse course) {
        Duration down = course.between(SHORTEST, LONGEST);
        rig.broker().process().kill();
        long killed = System.nanoTime();
        LockSupport.parkNanos(down.toNanos());
        rig.broker().startUntilPortOpens();
        long open = System.nanoTime();
        course.awaitGood(open);
        return new Outage(course.book(), killed, open);
    }
}

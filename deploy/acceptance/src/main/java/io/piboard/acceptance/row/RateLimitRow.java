package io.piboard.acceptance.row;

import io.piboard.acceptance.ingest.Allowance;
import io.piboard.acceptance.ingest.IngestRig;
import io.piboard.acceptance.ingest.LoudConnection;
import io.piboard.acceptance.ingest.Tail;
import io.piboard.acceptance.ingest.Turns;
import io.piboard.load.IngestOptions;
import io.piboard.load.SignedWebhook;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** S20: of three times the limit exactly the limit passes, whoever it says it comes from, and the others do not notice. */
final class RateLimitRow implements Row.Proof {

    private static final int CONNECTIONS = 8;

    /** Those that keep to the limit; the next two do not. */
    private static final int QUIET = 5;

    /** Loud, too, before anything is measured: what has just been started compiles, and that is nobody's trouble. */
    private static final int WARMING_UP = 7;

    /** Tens of thousands: the JVM's second compiler begins after 15 000 calls, and a turn in which it works is not calm. */
    private static final int WARM_UP_TURNS = 6;

    private static final double QUIET_RATE = 150;
    private static final double P99_FACTOR = 1.2;

    /** So long that next to nothing comes back during the row: then the count is a count. */
    private static final Duration PERIOD = Duration.ofHours(12);

    private static final int TIMES = 3;

    /** A little more than three times, because the pace is not exact to the delivery. */
    private static final double SPARE = 1.02;

    private static final double BURST_RATE = 2_000;

    @Override
    public Verdict run(Bench bench) throws Exception {
        bench.discardSuite();
        Level level = bench.settings().level();
        // the quiet ones need at most three quarters of it for as long as the row takes
        var allowance = new Allowance(level.of(4_500, 18_000), PERIOD);
        var options = IngestOptions.usual(bench.repository(), bench.target().resolve("S20"))
                .with(Map.of(
                        "PIBOARD_INGEST_RATE_DELIVERIES",
                        Long.toString(allowance.most()),
                        "PIBOARD_INGEST_RATE_PERIOD",
                        PERIOD.toString()));
        try (IngestRig rig = IngestRig.start(options);
                var course = new IngestCourse(
                        bench, "S20", rig, quiet(rig), QUIET_RATE, Duration.ofSeconds(level.of(5, 30)))) {
            course.calm();
            List<SignedWebhook> each = rig.webhooks(CONNECTIONS, IngestCourse.BODY);
            URI target = rig.ingest().address();
            var loud = LoudConnection.honest(each.get(QUIET));
            var turns = new Turns(course.book());
            Duration turn = Duration.ofSeconds(level.of(10, 20));
            int count = level.of(3, 6);
            double rate = TIMES * SPARE * allowance.most() / (turn.toSeconds() * count);
            bench.progress("warming up");
            LoudConnection.honest(each.get(WARMING_UP)).deliver(target, rate, turn.multipliedBy(WARM_UP_TURNS));
            for (int number = 0; number < count; number++) {
                turns.calm(() -> LockSupport.parkNanos(turn.toNanos()));
                turns.troubled(() -> loud.deliver(target, rate, turn));
                bench.progress("turn %d of %d: the others' %s".formatted(number + 1, count, turns.last()));
            }
            var lying = LoudConnection.lying(each.get(QUIET + 1));
            lying.deliver(target, BURST_RATE, Duration.ofMillis((long)
                    (TIMES * SPARE * allowance.most() / BURST_RATE * 1_000)));
            course.calm();
            String doubt = turns.doubt(P99_FACTOR);
            return course.judge(
                    "%d x the limit of %d".formatted(TIMES, allowance.most()),
                    "%s; %sthe others' %s <= %.1f of at least %.0f ms; in a burst with forged addresses %s"
                            .formatted(
                                    counted(loud, allowance),
                                    doubt,
                                    turns.tail(),
                                    P99_FACTOR,
                                    Tail.FLOOR_MILLIS,
                                    counted(lying, allowance)),
                    isExact(loud, allowance)
                            && isExact(lying, allowance)
                            && doubt.isEmpty()
                            && turns.tail().within(P99_FACTOR));
        }
    }

    private static List<SignedWebhook> quiet(IngestRig rig) {
        return rig.webhooks(CONNECTIONS, IngestCourse.BODY).subList(0, QUIET);
    }

    private static boolean isExact(LoudConnection loud, Allowance allowance) {
        return loud.sent() >= TIMES * allowance.most()
                && allowance.explains(loud.passed(), loud.elapsed())
                && loud.improper() == 0;
    }

    private static String counted(LoudConnection loud, Allowance allowance) {
        return "%d of %d passed (%d and at most %d refilled in %.1f s), %d neither passed nor told when to come back"
                .formatted(
                        loud.passed(),
                        loud.sent(),
                        allowance.most(),
                        allowance.refilled(loud.elapsed()),
                        loud.elapsed().toMillis() / 1e3,
                        loud.improper());
    }
}

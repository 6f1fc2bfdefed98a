package io.piboard.acceptance.row;

import io.piboard.acceptance.ingest.Framing;
import io.piboard.acceptance.ingest.IngestRig;
import io.piboard.acceptance.ingest.LargeCrowd;
import io.piboard.acceptance.ingest.LargeDelivery;
import io.piboard.load.IngestOptions;
import io.piboard.load.ProcessFigures;
import io.piboard.load.SignedWebhook;
import java.time.Duration;

/** S14: bodies of exactly 25 MB and of one byte more, alone and a hundred at once, while small ones go on. */
final class BodyLimitRow implements Row.Proof {

    private static final int LIMIT = 26_214_400;

    /** Far beyond the limit, so that the answer can be seen to come long before the end. */
    private static final int FAR_OVER = 2 * LIMIT;

    /** What the kernel keeps of a connection between the two of us: it is sent, but not read. */
    private static final int IN_BETWEEN = 10 * 1_048_576;

    private static final int AT_ONCE = 100;
    private static final int CONNECTIONS = 8;
    private static final int FEW = 16;
    private static final double SMALL_HELD = 0.8;
    private static final long MEGA = 1_048_576;

    /**
     * What eight whole bodies would be. 64 are let in at once: held whole they would be 1600 MB, as windows of 64 KB and some
     * buffers of their threads they are a few dozen MB, and the heap (at most 256 MB, and used in part before) grows as it
     * likes.
     */
    private static final long GROWN_MEGA = 200;

    @Override
    public Verdict run(Bench bench) throws Exception {
        bench.discardSuite();
        Level level = bench.settings().level();
        var options = IngestOptions.usual(bench.repository(), bench.target().resolve("S14"));
        try (IngestRig rig = IngestRig.start(options);
                var course = new IngestCourse(
                        bench, "S14", rig, FEW, level.of(50, 100), Duration.ofSeconds(level.of(5, 30)))) {
            course.calm();
            Alone alone = Alone.at(rig);
            bench.progress(alone.toString());
            Crowd crowd = Crowd.at(rig, course, level.of(1, 5));
            bench.progress(crowd.toString());
            course.calm();
            return course.judge("bodies " + alone, crowd.toString(), alone.holds() && crowd.holds());
        }
    }

    /** One at a time. */
    private record Alone(
            int byLength, int byChunks, LargeDelivery.Answer announced, int oneOver, LargeDelivery.Answer far) {

        static Alone at(IngestRig rig) {
            SignedWebhook most = rig.webhooks(1, LIMIT).getFirst();
            SignedWebhook over = rig.webhooks(1, LIMIT + 1).getFirst();
            var target = rig.ingest().address();
            return new Alone(
                    new LargeDelivery(target, most).send(),
                    new LargeDelivery(target, most, Framing.CHUNKS).send(),
                    new LargeDelivery(target, over).tell(0),
                    new LargeDelivery(target, over, Framing.CHUNKS).send(),
                    new LargeDelivery(target, rig.webhooks(1, FAR_OVER).getFirst(), Framing.CHUNKS).tell(FAR_OVER));
        }

        boolean holds() {
            return byLength == 200
                    && byChunks == 200
                    && announced.status() == 413
                    && oneOver == 413
                    && far.status() == 413
                    && far.sent() <= LIMIT + IN_BETWEEN;
        }

        @Override
        public String toString() {
            return "25 MB %d, in chunks %d; one byte over %d with none sent, in chunks %d; 50 MB in chunks %d after %d MB"
                    .formatted(byLength, byChunks, announced.status(), oneOver, far.status(), far.sent() / MEGA);
        }
    }

    /** A hundred, again and again. */
    private record Crowd(int sent, int taken, LargeCrowd all, double smallHeld, long grown, Duration time) {

        static Crowd at(IngestRig rig, IngestCourse course, int rounds) throws Exception {
            var figures = new ProcessFigures(rig.ingest().process().pid());
            var crowd = new LargeCrowd(rig.ingest().address(), rig.webhooks(CONNECTIONS, LIMIT));
            long before = figures.residentBytes();
            long begin = System.nanoTime();
            int taken = 0;
            for (int round = 0; round < rounds; round++) {
                taken += crowd.send(AT_ONCE);
            }
            long end = System.nanoTime();
            return new Crowd(
                    rounds * AT_ONCE,
                    taken,
                    crowd,
                    course.heldBetween(begin, end),
                    (figures.peakBytes() - before) / MEGA,
                    Duration.ofNanos(end - begin));
        }

        boolean holds() {
            return taken == sent && smallHeld >= SMALL_HELD && grown <= GROWN_MEGA;
        }

        @Override
        public String toString() {
            return ("%d of %d taken, %d at once, in %d s (%d tries told to come back, %d broken off),"
                            + " small ones held %.2f >= %.1f, grown by %d MB <= %d")
                    .formatted(
                            taken,
                            sent,
                            AT_ONCE,
                            time.toSeconds(),
                            all.again(),
                            all.brokenOff(),
                            smallHeld,
                            SMALL_HELD,
                            grown,
                            GROWN_MEGA);
        }
    }
}

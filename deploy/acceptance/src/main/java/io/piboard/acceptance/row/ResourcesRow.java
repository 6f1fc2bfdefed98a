package io.piboard.acceptance.row;

import io.piboard.acceptance.ingest.IngestRig;
import io.piboard.acceptance.ingest.LargeDelivery;
import io.piboard.load.IngestOptions;
import io.piboard.load.ProcessFigures;
import io.piboard.load.SignedWebhook;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** R20: little memory and few file handles, and bodies that are as large as they may be, or larger. */
final class ResourcesRow implements Row.Proof {

    private static final int HANDLES = 256;
    private static final String HEAP = "96m";
    private static final int ALLOWED = 20 * 1_048_576;
    private static final int TOO_LARGE = 30 * 1_048_576;
    private static final int AT_ONCE = 4;
    private static final int TRIES = 40;

    /** Connections of the ordinary load: the crowd comes in its own time. */
    private static final int FEW = 16;

    private static final Duration COMES_BACK_AFTER = Duration.ofMillis(500);
    private static final Duration CROWDED_FOR = Duration.ofSeconds(5);
    private static final long MEGA = 1_048_576;

    /** The heap and what a JVM needs beside it; without a bound large bodies alone would be 200 times 20 MB. */
    private static final long RESIDENT_MEGA = 350;

    @Override
    public Verdict run(Bench bench) throws Exception {
        bench.discardSuite();
        Level level = bench.settings().level();
        int bodies = bench.settings().edits(20, 200);
        Path directory = bench.target().resolve("R20");
        var options = new IngestOptions(bench.repository(), directory, HEAP, HANDLES);
        try (IngestRig rig = IngestRig.start(options);
                var course = new IngestCourse(
                        bench, "R20", rig, FEW, level.of(100, 200), Duration.ofSeconds(level.of(5, 30)))) {
            long pid = rig.ingest().process().pid();
            course.calm();
            bench.progress(bodies + " bodies of 20 MB");
            long accepted = send(rig, bodies, ALLOWED, 200);
            bench.progress(accepted + " accepted; " + bodies + " of 30 MB");
            long refused = send(rig, bodies, TOO_LARGE, 413);
            bench.progress(refused + " refused; more connections than file handles");
            crowd(rig.ingest().address());
            boolean lives = rig.ingest().process().isAlive();
            long peak = lives ? new ProcessFigures(pid).peakBytes() / MEGA : 0;
            if (lives) {
                course.calm();
            }
            return course.judge(
                    bodies + " bodies each",
                    "%d of 20 MB accepted, %d of 30 MB answered 413, %s, peak %d MB <= %d"
                            .formatted(accepted, refused, lives ? "alive" : "ended", peak, RESIDENT_MEGA),
                    accepted == bodies && refused == bodies && lives && peak <= RESIDENT_MEGA);
        }
    }

    private static long send(IngestRig rig, int count, int size, int expected) throws Exception {
        SignedWebhook webhook = rig.webhooks(1, size).getFirst();
        var delivery = new LargeDelivery(rig.ingest().address(), webhook);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Integer>> tasks = IntStream.range(0, count)
                    .mapToObj(number -> (Callable<Integer>) () -> sendUntilTaken(delivery))
                    .toList();
            long right = 0;
            for (Future<Integer> answer : threads.invokeAll(tasks)) {
                right += status(answer) == expected ? 1 : 0;
            }
            return right;
        }
    }

    private static int status(Future<Integer> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Too much at once is answered 429: then Jira comes back, and so do we. */
    private static int sendUntilTaken(LargeDelivery delivery) {
        int status = delivery.send();
        for (int tries = 1; (status == 429 || status == 503) && tries < TRIES; tries++) {
            LockSupport.parkNanos(COMES_BACK_AFTER.toNanos());
            status = delivery.send();
        }
        return status;
    }

    /** Connections that say nothing, until there are no handles left. */
    private static void crowd(URI address) {
        var sockets = new ArrayList<Socket>();
        try {
            for (int number = 0; number < HANDLES + AT_ONCE; number++) {
                sockets.add(new Socket(address.getHost(), address.getPort()));
            }
        } catch (IOException refused) {
            // that is one way to say that there are too many
        }
        LockSupport.parkNanos(CROWDED_FOR.toNanos());
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                // it is closed, then
            }
        }
    }
}

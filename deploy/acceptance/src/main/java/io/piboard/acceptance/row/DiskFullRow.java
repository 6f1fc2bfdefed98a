package io.piboard.acceptance.row;

import io.piboard.acceptance.ingest.IngestRig;
import io.piboard.acceptance.row.SmallDisk.MountRefusedException;
import io.piboard.load.BrokerProcess;
import io.piboard.load.IngestOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;

/** R5: the broker's disk is full under load; a supervisor starts it again and again until there is space. */
final class DiskFullRow implements Row.Proof {

    private static final String SIZE = "96m";
    private static final Duration FULL_FOR = Duration.ofSeconds(15);
    private static final Duration NOTICED_WITHIN = Duration.ofSeconds(120);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(60);
    private static final Duration SUPERVISOR = Duration.ofSeconds(1);

    @Override
    public Verdict run(Bench bench) throws IOException {
        bench.discardSuite();
        Path directory = bench.target().resolve("R5");
        try (SmallDisk disk = SmallDisk.mount(directory.resolve("disk"), SIZE)) {
            var options = IngestOptions.usual(bench.repository(), directory.resolve("rig"));
            try (IngestRig rig = IngestRig.start(options, disk.directory())) {
                return run(bench, rig, disk);
            }
        } catch (MountRefusedException e) {
            return new Verdict(
                    "", false, "this system lets nobody mount a small disk (run as root): " + e.getMessage());
        }
    }

    private static Verdict run(Bench bench, IngestRig rig, SmallDisk disk) throws IOException {
        int rate = bench.settings().level().of(100, 200);
        Duration calm = Duration.ofSeconds(bench.settings().level().of(5, 30));
        var over = new AtomicBoolean();
        try (var course = new IngestCourse(bench, "R5", rig, rate, calm)) {
            course.calm();
            Thread supervisor = Thread.ofPlatform().daemon().start(() -> keepUp(rig.broker(), over));
            Outage full = full(bench, rig, disk, course);
            course.calm();
            over.set(true);
            supervisor.join();
            boolean holds =
                    full.false2xx() == 0 && full.improper() == 0 && full.back().compareTo(BACK_WITHIN) <= 0;
            String measured = "%d false 2xx, %d improper refusals, back %d ms after the disk was freed <= %d"
                    .formatted(full.false2xx(), full.improper(), full.back().toMillis(), BACK_WITHIN.toMillis());
            return course.judge("disk full once", measured, holds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            over.set(true);
        }
    }

    private static Outage full(Bench bench, IngestRig rig, SmallDisk disk, IngestCourse course) throws IOException {
        disk.fill();
        bench.progress("the disk is full");
        // what is in the broker's segments already may still take some
        Awaitility.await("the broker gives up")
                .atMost(NOTICED_WITHIN)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !rig.broker().process().isAlive());
        long gone = System.nanoTime();
        bench.progress("the broker has ended");
        LockSupport.parkNanos(FULL_FOR.toNanos());
        long freed = System.nanoTime();
        disk.free();
        bench.progress("there is space again");
        course.awaitGood(freed);
        return new Outage(course.book(), gone, freed);
    }

    private static void keepUp(BrokerProcess broker, AtomicBoolean over) {
        while (!over.get()) {
            LockSupport.parkNanos(SUPERVISOR.toNanos());
            broker.process().start();
        }
    }
}

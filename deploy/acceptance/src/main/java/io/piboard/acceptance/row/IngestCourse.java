package io.piboard.acceptance.row;

import io.piboard.acceptance.ingest.DeliveryBook;
import io.piboard.acceptance.ingest.IngestRig;
import io.piboard.acceptance.ingest.JiraSender;
import io.piboard.load.OpenLoop;
import io.piboard.load.SignedWebhook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;

/** A load on ingest alone, faults in it, and the judgement whether anything promised is missing. */
final class IngestCourse implements AutoCloseable {

    static final int BODY = 2_048;

    /** Of the wished rate, before each fault. */
    private static final double FLOOR = 0.8;

    private static final int LOOKS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private final Bench bench;
    private final String row;
    private final IngestRig rig;
    private final DeliveryBook book = new DeliveryBook();
    private final JiraSender sender;
    private final Random random;
    private final Duration calm;
    private final List<Double> rates = new ArrayList<>();

    /**
     * Begins the load.
     *
     * @param calm how long the load must hold before each fault
     */
    IngestCourse(Bench bench, String row, IngestRig rig, double rate, Duration calm) {
        this(bench, row, rig, OpenLoop.MANY, rig.webhooks(BODY), rate, calm);
    }

    /** @param connections that the load has at most */
    IngestCourse(Bench bench, String row, IngestRig rig, int connections, double rate, Duration calm) {
        this(bench, row, rig, connections, rig.webhooks(BODY), rate, calm);
    }

    /** @param webhooks what is delivered, in turn */
    IngestCourse(Bench bench, String row, IngestRig rig, List<SignedWebhook> webhooks, double rate, Duration calm) {
        this(bench, row, rig, OpenLoop.MANY, webhooks, rate, calm);
    }

    private IngestCourse(
            Bench bench,
            String row,
            IngestRig rig,
            int connections,
            List<SignedWebhook> webhooks,
            double rate,
            Duration calm) {
        this.bench = bench;
        this.row = row;
        this.rig = rig;
        this.calm = calm;
        random = new Random(bench.settings().seed());
        sender = new JiraSender(rig.ingest().address(), connections, webhooks, book, rate);
        sender.start();
        LockSupport.parkNanos(WARM_UP.toNanos());
    }

    DeliveryBook book() {
        return book;
    }

    /** Waits before the next fault until the load has held for a while; if it never does, the run is not valid. */
    void calm() {
        awaitGood(System.nanoTime());
        double held = held();
        for (int look = 1; held < FLOOR && look < LOOKS; look++) {
            held = held();
        }
        rates.add(held);
    }

    private double held() {
        long from = System.nanoTime();
        LockSupport.parkNanos(calm.toNanos());
        return heldBetween(from, System.nanoTime());
    }

    /** Which part of the wished rate was taken between two moments. */
    double heldBetween(long from, long to) {
        return book.goodRate(from, to) / sender.rate();
    }

    /** Returns when a delivery that was due after the moment has been taken. */
    void awaitGood(long moment) {
        Awaitility.await("a delivery is taken")
                .atMost(PATIENCE)
                .until(() -> book.firstGood(moment, moment).isPresent());
    }

    Duration between(int shortestSeconds, int longestSeconds) {
        return Duration.ofMillis(random.nextLong(shortestSeconds * 1_000L, longestSeconds * 1_000L + 1));
    }

    /**
     * Ends the load and reads the topic.
     *
     * @param measured what the row itself has found
     */
    Verdict judge(String faults, String measured, boolean holds) {
        bench.progress("waiting for the last answers");
        sender.stop();
        Map<String, Integer> stored = rig.topics().deliveries();
        List<String> lost = book.lost(stored);
        List<String> repeated = book.repeated(stored);
        var refused = book.refusedForGood();
        bench.writeIfAny(row + "-lost", lost);
        bench.writeIfAny(row + "-repeated", repeated);
        boolean held = rates.stream().allMatch(rate -> rate >= FLOOR);
        String figures = "%d lost of %d acked, %d repeated without a reason, %d refused for good, %s, %s"
                .formatted(lost.size(), book.acknowledged(), repeated.size(), refused.size(), faults, measured);
        String least = "load held at %.2f of %.0f/s"
                .formatted(rates.stream().mapToDouble(Double::doubleValue).min().orElse(0), sender.rate());
        return new Verdict(
                figures,
                holds && held && lost.isEmpty() && repeated.isEmpty() && refused.isEmpty(),
                (held ? "" : "not valid: the load did not hold, ") + least + ", " + bench.replay());
    }

    @Override
    public void close() {
        sender.close();
    }
}

package io.piboard.acceptance.ingest;

import io.piboard.load.SignedWebhook;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Large bodies all at once; who is not let in comes back, as Jira does, but sooner. */
public final class LargeCrowd {

    private static final int TRIES = 120;
    private static final Duration COMES_BACK_AFTER = Duration.ofSeconds(1);

    private final URI target;
    private final List<SignedWebhook> webhooks;
    private final AtomicInteger again = new AtomicInteger();
    private final AtomicInteger brokenOff = new AtomicInteger();

    public LargeCrowd(URI target, List<SignedWebhook> webhooks) {
        this.target = target;
        this.webhooks = webhooks;
    }

    /** How many of so many were taken in the end. */
    public int send(int count) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> all =
                    IntStream.range(0, count).mapToObj(this::delivery).toList();
            int taken = 0;
            for (Future<Integer> status : threads.invokeAll(all)) {
                taken += status.get() == 200 ? 1 : 0;
            }
            return taken;
        }
    }

    private Callable<Integer> delivery(int number) {
        Framing framing = number % 2 == 0 ? Framing.LENGTH : Framing.CHUNKS;
        var delivery = new LargeDelivery(target, webhooks.get(number % webhooks.size()), framing);
        return () -> sendUntilTaken(delivery);
    }

    private int sendUntilTaken(LargeDelivery delivery) {
        int status = delivery.send();
        for (int tries = 1; JiraSender.comesBack(status) && tries < TRIES; tries++) {
            (status == 429 || status == 503 ? again : brokenOff).incrementAndGet();
            LockSupport.parkNanos(COMES_BACK_AFTER.toNanos());
            status = delivery.send();
        }
        return status;
    }

    /** Tries that were told to come back. */
    public int again() {
        return again.get();
    }

    /** Tries that ended in the middle: 408, or no answer at all. */
    public int brokenOff() {
        return brokenOff.get();
    }
}

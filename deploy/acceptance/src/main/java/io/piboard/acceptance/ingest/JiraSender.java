package io.piboard.acceptance.ingest;

import io.piboard.load.Answer;
import io.piboard.load.Delivery;
import io.piboard.load.OpenLoop;
import io.piboard.load.SignedWebhook;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/** Delivers as Jira Cloud does: what was not taken comes again under the same id, five times at most. */
public final class JiraSender implements AutoCloseable {

    private static final Set<Integer> REPEATED = Set.of(408, 409, 425, 429);

    /** As long as Jira Cloud waits for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Jira waits for minutes. */
    private static final Duration COMES_BACK_AFTER = Duration.ofSeconds(2);

    private static final int TRIES = 6;

    private final OpenLoop loop;
    private final List<SignedWebhook> webhooks;
    private final DeliveryBook book;
    private final double rate;

    // all of these are touched by the loop's thread only
    private final Queue<Again> again = new ArrayDeque<>();
    private final Map<String, Integer> tries = new HashMap<>();
    private long number;

    private record Again(long due, String id) {}

    /** @param connections at most */
    public JiraSender(URI target, int connections, List<SignedWebhook> webhooks, DeliveryBook book, double rate) {
        this.webhooks = webhooks;
        this.book = book;
        this.rate = rate;
        loop = new OpenLoop(target, connections, PATIENCE, this::next, this::answered);
    }

    public void start() {
        loop.start(rate);
    }

    public double rate() {
        return rate;
    }

    /** Returns when every try is answered or given up. */
    public void stop() {
        loop.stop();
    }

    static boolean comesBack(int status) {
        return status == 0 || status >= 500 || REPEATED.contains(status);
    }

    private Delivery next() {
        boolean repeats = !again.isEmpty() && again.peek().due() <= System.nanoTime();
        String id = repeats ? again.remove().id() : "d-" + ++number;
        tries.merge(id, 1, Integer::sum);
        return new Delivery(id, webhooks.get(Math.floorMod(id.hashCode(), webhooks.size())));
    }

    private void answered(Answer answer) {
        book.write(answer);
        if (answer.good()) {
            tries.remove(answer.id());
        } else if (comesBack(answer.status()) && tries.get(answer.id()) < TRIES) {
            again.add(new Again(System.nanoTime() + COMES_BACK_AFTER.toNanos(), answer.id()));
        }
    }

    @Override
    public void close() {
        loop.close();
    }
}

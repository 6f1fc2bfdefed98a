package io.piboard.jirasim.mischief;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The switchboard of faults: holds the plan and throws its seeded dice. Safe for any thread. */
public final class Mischief {

    private final List<Consumer<MischiefPlan>> listeners = new CopyOnWriteArrayList<>();
    private MischiefPlan plan = MischiefPlan.NONE;
    private Random dice = new Random(MischiefPlan.NONE.seed());
    private final Map<Strike, Integer> hits = new IdentityHashMap<>();

    /** From now on this happens, and nothing else. */
    public void play(MischiefPlan next) {
        listeners.forEach(listener -> listener.accept(next));
        begin(next);
    }

    /** Told of every plan before it begins; may refuse it with an {@link IllegalArgumentException}. */
    public void listen(Consumer<MischiefPlan> listener) {
        listeners.add(listener);
    }

    private synchronized void begin(MischiefPlan next) {
        plan = next;
        dice = new Random(next.seed());
        hits.clear();
    }

    public void stop() {
        play(MischiefPlan.NONE);
    }

    public synchronized MischiefPlan plan() {
        return plan;
    }

    public synchronized boolean revoked(String emailOrClient) {
        return plan.revoked().contains(emailOrClient);
    }

    public synchronized boolean happens(double rate) {
        return rate > 0 && dice.nextDouble() < rate;
    }

    /** A delay of at most so long, by the dice. */
    public synchronized long upTo(long millis) {
        return 1 + dice.nextLong(Math.max(1, millis));
    }

    public synchronized Verdict judge(String method, String path) {
        long delay = 0;
        for (Latency latency : plan.latencies()) {
            if (latency.target().hits(method, path)) {
                delay +=
                        latency.millis() + (latency.jitterMillis() > 0 ? dice.nextLong(latency.jitterMillis() + 1) : 0);
            }
        }
        Optional<Fault> error = struck(plan.errors(), method, path);
        Optional<Trick> trick = error.isPresent() ? Optional.empty() : struck(plan.tricks(), method, path);
        boolean lost =
                error.isEmpty() && struck(plan.lostAnswers(), method, path).isPresent();
        return new Verdict(delay, error, lost, trick);
    }

    private <T extends Strike> Optional<T> struck(List<T> all, String method, String path) {
        for (T one : all) {
            boolean spent = one.times() > 0 && hits.getOrDefault(one, 0) >= one.times();
            if (!spent && one.target().hits(method, path) && happens(one.rate())) {
                hits.merge(one, 1, Integer::sum);
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}

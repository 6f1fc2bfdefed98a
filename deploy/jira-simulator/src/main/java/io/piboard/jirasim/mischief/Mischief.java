package io.piboard.jirasim.mischief;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The switchboard of faults: holds the plan and throws its seeded dice. Safe for any thread. */
public final class Mischief {

    private MischiefPlan plan = MischiefPlan.NONE;
    private Random dice = new Random(MischiefPlan.NONE.seed());
    private final Map<Fault, Integer> hits = new IdentityHashMap<>();

    /** From now on this happens, and nothing else. */
    public synchronized void play(MischiefPlan next) {
        plan = next;
        dice = new Random(next.seed());
        hits.clear();
    }

    public synchronized void stop() {
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
        boolean lost =
                error.isEmpty() && struck(plan.lostAnswers(), method, path).isPresent();
        return new Verdict(delay, error, lost);
    }

    private Optional<Fault> struck(List<Fault> faults, String method, String path) {
        for (Fault fault : faults) {
            boolean spent = fault.times() > 0 && hits.getOrDefault(fault, 0) >= fault.times();
            if (!spent && fault.target().hits(method, path) && happens(fault.rate())) {
                hits.merge(fault, 1, Integer::sum);
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}

package io.piboard.simulation;

import io.piboard.simulation.kernel.CallFate;
import io.piboard.simulation.kernel.Chaos;
import io.piboard.simulation.kernel.Kernel;
import io.piboard.simulation.kernel.SeededChance;
import io.piboard.simulation.kernel.SimulatedProcess;
import io.piboard.simulation.people.Answered;
import io.piboard.simulation.people.BoardPeople;
import io.piboard.simulation.people.JiraPeople;
import io.piboard.simulation.people.Values;
import io.piboard.simulation.planning.Planning;
import io.piboard.simulation.promise.Broken;
import io.piboard.simulation.promise.Promises;
import io.piboard.sync.sweep.SweepTimes;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A sticky is written, its issue is made, and nobody hears of it: exactly one issue and one sticky must come of it. */
public final class LostCreateRun {

    private static final RunSettings SETTINGS =
            new RunSettings("create with the answer lost", Chaos.NONE, 0, false, SweepTimes.OFF, false);
    private static final int LONG_ENOUGH = 8 * 60_000;

    /**
     * @param killed the replica dies after the create and before it has saved the id; otherwise only the answer is lost
     * @param indexLag how far Jira's search lags behind
     * @param webhook when the webhook of the create comes
     * @param dropsMarkers the site takes our creates and forgets their markers
     */
    public record Scenario(boolean killed, Duration indexLag, Webhook webhook, boolean dropsMarkers) {}

    /** Relative to the time at which the caller gives up. */
    public enum Webhook {
        BEFORE(1, 30),
        DURING(5_000, 60_000),
        AFTER(150_000, 240_000);

        private final int least;
        private final int most;

        Webhook(int least, int most) {
            this.least = least;
            this.most = most;
        }
    }

    private LostCreateRun() {}

    public static RunReport of(long seed, Scenario scenario, boolean tells) {
        try (Kernel kernel = Kernel.open(seed, tells, Chaos.NONE)) {
            World world = new World(kernel, SETTINGS);
            Answered answered = play(kernel, world, scenario);
            List<Broken> broken = judge(kernel, world, answered);
            return new RunReport(
                    seed,
                    SETTINGS,
                    broken,
                    kernel.log().counts(),
                    kernel.log().lines(),
                    kernel.time().eventsDone());
        }
    }

    private static Answered play(Kernel kernel, World world, Scenario scenario) {
        SeededChance chance = kernel.chance();
        Values values = new Values(chance);
        Answered answered = new Answered();
        BoardPeople people = new BoardPeople(kernel, world.planning, world.board, world::boards, answered, values);
        JiraPeople others = new JiraPeople(kernel, world.jira, values);
        world.jira.alm().site().searchLag(scenario.indexLag());
        world.jira.alm().site().dropMarkers(scenario.dropsMarkers());
        world.webhooks.createdWithin(scenario.webhook().least, scenario.webhook().most);
        world.creates = firstIsLost(scenario);
        world.planning.sessions().forEach(world::publish);
        world.publishConnection();
        world.processes.forEach(SimulatedProcess::start);
        kernel.time().after(1_000, people::write);
        kernel.time().after(chance.between(500, 30_000), () -> others.makeIssueAsSomebody(Planning.SHARED_PROJECT));
        kernel.time().after(chance.between(1_500, 100_000), people::doSomething);
        kernel.time().runUntil(kernel.time().now() + LONG_ENOUGH);
        return answered;
    }

    private static java.util.function.Supplier<CallFate> firstIsLost(Scenario scenario) {
        boolean[] done = {false};
        return () -> {
            boolean first = !done[0];
            done[0] = true;
            return first ? (scenario.killed() ? CallFate.CRASH_AFTER : CallFate.UNHEARD) : CallFate.HEARD;
        };
    }

    private static List<Broken> judge(Kernel kernel, World world, Answered answered) {
        Promises promises = new Promises(
                kernel,
                world.planning,
                world.board,
                world.history,
                world.sync.links(),
                world.sync,
                world.jira,
                world.ledger,
                Set.of());
        List<Broken> broken = promises.broken(answered, false);
        if (world.ledger.createdFor().isEmpty()) {
            broken.add(new Broken("the sticky gets its issue", "none was made"));
        }
        return broken;
    }
}

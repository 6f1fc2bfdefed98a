package io.piboard.simulation;

import io.piboard.contracts.session.SessionChanged.ConflictPolicy;
import io.piboard.contracts.session.SessionChanged.SessionState;
import io.piboard.simulation.kernel.Kernel;
import io.piboard.simulation.kernel.SeededChance;
import io.piboard.simulation.kernel.SimulatedProcess;
import io.piboard.simulation.people.Answered;
import io.piboard.simulation.people.BoardPeople;
import io.piboard.simulation.people.JiraPeople;
import io.piboard.simulation.people.Values;
import io.piboard.simulation.planning.PlannedSession;
import io.piboard.simulation.planning.Planning;
import io.piboard.simulation.promise.Broken;
import io.piboard.simulation.promise.Promises;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One seed: some minutes in which everything happens at once, then quiet, then the question what was promised and not kept. */
public final class Run {

    private static final int ACTIONS = 60;
    private static final int SHORTEST = 40_000;
    private static final int LONGEST = 150_000;
    /** What was on its way when the chaos ended has landed by then. */
    private static final int ALL_LANDED = 140_000;

    private static final int TOO_LONG = 30 * 60_000;
    private static final int WATCHED = 60_000;

    private final Kernel kernel;
    private final SeededChance chance;
    private final World world;
    private final RunSettings settings;
    private final Answered answered = new Answered();
    private final Set<UUID> boardHasWon = new HashSet<>();
    private final BoardPeople boardPeople;
    private final JiraPeople jiraPeople;

    private Run(Kernel kernel, RunSettings settings) {
        this.kernel = kernel;
        this.chance = kernel.chance();
        this.settings = settings;
        this.world = new World(kernel, settings);
        Values values = new Values(chance);
        this.boardPeople = new BoardPeople(kernel, world.planning, world.board, world::boards, answered, values);
        this.jiraPeople = new JiraPeople(kernel, world.jira, values);
    }

    public static RunReport of(long seed, RunSettings settings, boolean tells) {
        try (Kernel kernel = Kernel.open(seed, tells, settings.chaos())) {
            return new Run(kernel, settings).run(seed);
        }
    }

    private RunReport run(long seed) {
        begin();
        long chaosEnds = kernel.time().now() + chance.between(SHORTEST, LONGEST);
        schedule(chaosEnds);
        kernel.time().runUntil(chaosEnds);
        calm();
        boolean quiet = runUntilQuiet();
        List<Broken> broken = judge(quiet);
        return new RunReport(
                seed,
                settings,
                broken,
                kernel.log().counts(),
                kernel.log().lines(),
                kernel.time().eventsDone());
    }

    private void begin() {
        for (int i = chance.between(2, 4); i > 0; i--) {
            jiraPeople.makeIssue(chance.percent(70) ? Planning.SHARED_PROJECT : Planning.OTHER_PROJECT);
        }
        world.planning.sessions().forEach(session -> later(2_000, () -> world.publish(session)));
        later(2_000, world::publishConnection);
        world.processes.forEach(process -> later(500, process::start));
    }

    private void schedule(long until) {
        int length = (int) (until - kernel.time().now());
        for (int i = 0; i < ACTIONS; i++) {
            later(length, this::somethingHappens);
        }
        boolean faulty = kernel.chaos().crashAtPort() > 0;
        for (int i = faulty ? chance.between(0, 8) : 0; i > 0; i--) {
            later(length, this::somethingGoesWrong);
        }
    }

    private void later(int within, Runnable what) {
        kernel.time().after(chance.between(1, within), what);
    }

    private void somethingHappens() {
        int which = chance.between(0, 99);
        if (which < 58) {
            boardPeople.doSomething();
        } else if (which < 96) {
            jiraPeople.doSomething();
        } else {
            anAdminActs(chance.pick(world.planning.sessions()));
        }
    }

    private void anAdminActs(PlannedSession session) {
        kernel.log().count("sessions changed");
        if (chance.percent(60)) {
            session.decideConflicts(chance.pick(List.of(ConflictPolicy.values())));
            if (session.conflicts() == ConflictPolicy.BOARD_WINS) {
                boardHasWon.add(session.id());
            }
        } else {
            session.become(session.state() == SessionState.ACTIVE ? SessionState.PAUSED : SessionState.ACTIVE);
        }
        world.publish(session);
    }

    private void somethingGoesWrong() {
        SimulatedProcess process = chance.pick(world.processes);
        switch (chance.between(0, 2)) {
            case 0 -> process.kill();
            case 1 -> process.pause(chance.delay(15_000, 100_000), world.kafka::evict);
            default -> world.kafka.rebalanceSomewhere();
        }
    }

    /** Everything is well again; what was decided stays, except that nobody pauses a session for ever. */
    private void calm() {
        kernel.log().tell("run", "the chaos ends");
        kernel.calm();
        world.webhooks.calm();
        jiraPeople.allow();
        world.processes.forEach(SimulatedProcess::comeBack);
        for (PlannedSession session : world.planning.sessions()) {
            if (session.state() != SessionState.ACTIVE) {
                session.become(SessionState.ACTIVE);
                world.publish(session);
            }
        }
    }

    private boolean runUntilQuiet() {
        long from = kernel.time().now();
        kernel.time().runUntil(from + ALL_LANDED);
        while (world.isBusy() && kernel.time().now() < from + TOO_LONG) {
            kernel.time().runUntil(kernel.time().now() + 1_000);
        }
        return !world.isBusy();
    }

    private List<Broken> judge(boolean quiet) {
        Promises promises = new Promises(
                kernel,
                world.planning,
                world.board,
                world.history,
                world.sync.links(),
                world.sync,
                world.jira,
                world.ledger,
                boardHasWon);
        if (!quiet) {
            return List.of(new Broken("it comes to rest", "still due: " + world.sync.due()));
        }
        List<Broken> broken = promises.broken(answered, settings.mayDiffer());
        broken.addAll(noLoops());
        return broken;
    }

    /** At rest nothing is written any more, and without nets nothing is even asked. */
    private List<Broken> noLoops() {
        long writes = world.ledger.writes();
        long questions = world.ledger.questions();
        long versions = world.history.commits();
        kernel.time().runUntil(kernel.time().now() + WATCHED);
        boolean still = world.ledger.writes() == writes
                && world.history.commits() == versions
                && (settings.sweep().changes().isPositive() || world.ledger.questions() == questions);
        return still
                ? List.of()
                : List.of(new Broken(
                        "no loops",
                        "after quiet: writes %d -> %d, questions %d -> %d, board commits %d -> %d"
                                .formatted(
                                        writes,
                                        world.ledger.writes(),
                                        questions,
                                        world.ledger.questions(),
                                        versions,
                                        world.history.commits())));
    }
}

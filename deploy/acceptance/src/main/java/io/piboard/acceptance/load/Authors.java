package io.piboard.acceptance.load;

import io.piboard.acceptance.board.StickyState;
import io.piboard.acceptance.model.Model;
import io.piboard.acceptance.model.SprintMap;
import io.piboard.acceptance.model.Wishes;
import io.piboard.acceptance.suite.Suite;
import io.piboard.local.demo.DemoIds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * People at the board who each write stickies of their own and never the same text or points twice, so that what becomes
 * of each single edit can be told. Replayed by the seed.
 */
public final class Authors {

    private final List<Author> people = new ArrayList<>();
    private final Wishes wishes = new Wishes();
    private final AtomicLong done = new AtomicLong();

    /** @param owners which fields are theirs */
    public Authors(Suite suite, Model model, long seed, int count, Owners owners) {
        var session = suite.logIn("olaf").session(DemoIds.SESSION);
        var ledger = new Ledger(model, wishes, SprintMap.of(session));
        List<PlannedPair> pairs = pairs(suite);
        for (int number = 0; number < count; number++) {
            int own = number;
            people.add(new Author(
                    suite.logIn(number % 2 == 0 ? "mia" : "max"),
                    ledger,
                    pairs.stream()
                            .filter(pair -> Math.floorMod(pair.sticky().hashCode(), count) == own)
                            .toList(),
                    owners,
                    new Random(seed * 31 + number),
                    Author.iterations(session)));
        }
    }

    /** Everybody edits as the pace allows; returns when it is over and the last edit was answered. */
    public void run(Pace pace, BooleanSupplier goesOn) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(people.stream()
                            .map(author -> CompletableFuture.runAsync(() -> repeat(author, pace, goesOn), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    /** So many edits. */
    public void run(Pace pace, long edits) {
        long end = done.get() + edits;
        var started = new AtomicLong(done.get());
        run(pace, () -> started.getAndIncrement() < end);
    }

    public Wishes wishes() {
        return wishes;
    }

    public long done() {
        return done.get();
    }

    private void repeat(Author author, Pace pace, BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean()) {
            pace.beforeEdit(done.get());
            author.edit();
            done.incrementAndGet();
        }
    }

    static List<PlannedPair> pairs(Suite suite) {
        return suite.stickies().stream()
                .filter(sticky -> !sticky.issueId().isEmpty())
                .map(Authors::pair)
                .sorted(Comparator.comparing(PlannedPair::sticky))
                .toList();
    }

    private static PlannedPair pair(StickyState sticky) {
        return new PlannedPair(
                sticky.id(),
                sticky.board(),
                sticky.issueId(),
                sticky.issueKey().substring(0, sticky.issueKey().indexOf('-')));
    }
}

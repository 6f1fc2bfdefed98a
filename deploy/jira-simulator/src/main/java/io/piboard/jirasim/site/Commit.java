package io.piboard.jirasim.site;

import java.util.ArrayList;
import java.util.List;

/** Changes that are written as one line of the journal: all of them survive a crash, or none. */
public final class Commit {

    /** Series of numbers; those of project keys start at {@link #KEYS} plus the project's id. */
    public static final long ISSUES = 1;

    public static final long SPRINTS = 2;
    public static final long LINKS = 3;
    public static final long WEBHOOKS = 4;
    public static final long CHANGES = 5;
    public static final long COMMENTS = 6;
    public static final long BOARDS = 7;
    public static final long FILTERS = 8;
    public static final long FORMER_KEYS = 10;
    public static final long KEYS = 1_000_000;

    private final Site site;
    private final List<Entity> puts = new ArrayList<>();
    private final List<Entity> removals = new ArrayList<>();

    Commit(Site site) {
        this.site = site;
    }

    public Commit put(Entity entity) {
        puts.add(entity);
        return this;
    }

    public Commit remove(Entity entity) {
        removals.add(entity);
        return this;
    }

    /** Takes the next number of a series; at most once per series and commit. */
    public long next(long series, long first) {
        Counter counter = site.next(series, first);
        puts.add(counter);
        return counter.last();
    }

    public void commit() {
        site.apply(puts, removals);
    }
}

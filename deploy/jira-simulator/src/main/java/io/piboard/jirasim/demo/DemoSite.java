package io.piboard.jirasim.demo;

import io.piboard.jirasim.site.Board;
import io.piboard.jirasim.site.Commit;
import io.piboard.jirasim.site.Counter;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import io.piboard.jirasim.site.SprintState;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;

/** Fills an empty site with the demo: four sprints and about fifty issues per team, the same ones for the same seed. */
public final class DemoSite {

    static final Instant FIRST_SPRINT = Instant.parse("2026-11-16T08:00:00Z");
    private static final Duration LENGTH = Duration.ofDays(14);
    private static final Instant PLANNED = Instant.parse("2026-11-02T09:00:00Z");
    private static final int SPRINTS = 4;

    private DemoSite() {}

    public static void fill(Site site, long seed) {
        Commit commit = site.change();
        site.catalog().boards().forEach(board -> addSprints(commit, board));
        new DemoBacklog(site.catalog(), seed).addTo(commit);
        commit.put(new Counter(Commit.SPRINTS, 99)).commit();
    }

    /** Ids 11 to 14, 21 to 24, 31 to 34; the first sprint runs. */
    private static void addSprints(Commit commit, Board board) {
        for (int number = 1; number <= SPRINTS; number++) {
            Instant start = FIRST_SPRINT.plus(LENGTH.multipliedBy(number - 1));
            commit.put(new Sprint(
                    board.id() * 10 + number,
                    board.id(),
                    board.project().name() + " Sprint 7." + number,
                    "",
                    number == 1 ? SprintState.ACTIVE : SprintState.FUTURE,
                    start,
                    start.plus(LENGTH),
                    null,
                    PLANNED,
                    number == 1 ? start : null,
                    board.id() * 10 + number,
                    new JsonObject()));
        }
    }
}

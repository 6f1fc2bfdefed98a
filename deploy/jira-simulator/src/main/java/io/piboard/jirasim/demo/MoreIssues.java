package io.piboard.jirasim.demo;

import io.piboard.jirasim.site.Commit;
import io.piboard.jirasim.site.DemoCatalog;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.LexoRank;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Fills the backlogs of the company-managed projects until the site is as large as a customer's. */
public final class MoreIssues {

    private static final Instant OLDEST = Instant.parse("2024-01-08T08:00:00Z");
    private static final int MINUTES = 60 * 24 * 900;
    private static final List<IssueType> TYPES = List.of(DemoCatalog.STORY, DemoCatalog.BUG, DemoCatalog.TASK);
    private static final List<String> WHAT =
            List.of("Search", "Checkout", "Delivery", "Login", "Basket", "Report", "Import", "Invoice");
    private static final List<String> WISH = List.of(
            "is too slow", "loses a line", "needs a filter", "shows the wrong sum", "could remember the choice");
    private static final JsonObject NO_PROPERTIES = new JsonObject();

    private final Site site;
    private final Random dice;
    private final List<Project> projects;

    public MoreIssues(Site site, long seed) {
        this.site = site;
        this.dice = new Random(seed);
        this.projects = site.catalog().projects().stream()
                .filter(project -> !project.teamManaged())
                .toList();
    }

    /** Blocks until all are there. */
    public void add(int count) {
        String rank = site.rankAtTheEnd();
        for (int i = 0; i < count; i++) {
            Commit commit = site.change();
            commit.put(issue(commit, projects.get(i % projects.size()), rank)).commit();
            rank = LexoRank.after(rank);
        }
    }

    private Issue issue(Commit commit, Project project, String rank) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put(FieldId.SUMMARY, pick(WHAT) + " " + pick(WISH));
        fields.put(FieldId.TYPE, pick(TYPES).id());
        fields.put(FieldId.STATUS, DemoCatalog.TO_DO.id());
        fields.put(FieldId.PRIORITY, String.valueOf(dice.nextInt(2, 5)));
        fields.put(FieldId.REPORTER, DemoCatalog.MIA.accountId());
        fields.put(FieldId.CREATOR, DemoCatalog.MIA.accountId());
        fields.put(FieldId.RANK, rank);
        Instant created = OLDEST.plus(Duration.ofMinutes(dice.nextInt(MINUTES)));
        return new Issue(
                commit.next(Commit.ISSUES, 20000),
                project.key() + "-" + commit.next(Commit.KEYS + Long.parseLong(project.id()), 1),
                project.id(),
                created,
                created.plus(Duration.ofMinutes(dice.nextInt(60 * 24 * 7))),
                fields,
                NO_PROPERTIES);
    }

    private <T> T pick(List<T> some) {
        return some.get(dice.nextInt(some.size()));
    }
}

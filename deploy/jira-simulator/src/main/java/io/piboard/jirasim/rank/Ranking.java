package io.piboard.jirasim.rank;

import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.change.IssueLookup;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import java.util.List;

/** Puts issues, in their given order, before or after another one. */
public final class Ranking {

    private final Site site;
    private final IssueLookup lookup;
    private final Changes changes;

    public Ranking(Site site, IssueLookup lookup, Changes changes) {
        this.site = site;
        this.lookup = lookup;
        this.changes = changes;
    }

    public void rank(User user, List<Issue> issues, RankWish wish) {
        Issue anchor = lookup.find(wish.anchor());
        for (Issue issue : issues) {
            if (issue.id() != anchor.id()) {
                String rank = wish.before() ? site.rankBefore(current(anchor)) : site.rankAfter(current(anchor));
                Issue placed = changes.update(user, current(issue).with(FieldId.RANK, rank), "issue_updated");
                // before: the next one goes between this and the anchor; after: it follows this one
                anchor = wish.before() ? anchor : placed;
            }
        }
    }

    private Issue current(Issue issue) {
        return site.issue(issue.id()).orElseThrow();
    }
}

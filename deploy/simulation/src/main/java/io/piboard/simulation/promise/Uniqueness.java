package io.piboard.simulation.promise;

import io.piboard.board.wish.Sticky;
import io.piboard.simulation.board.BoardTables;
import io.piboard.simulation.jira.JiraLedger;
import io.piboard.simulation.people.Answered;
import io.piboard.sync.link.SyncLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Nothing happens twice: one sticky, one issue, whatever answer was lost; and what was deleted stays deleted. */
final class Uniqueness {

    private static final String PROMISE = "nothing happens twice";

    private final BoardTables tables;
    private final JiraLedger ledger;
    private final List<SyncLink> links;
    private final List<Broken> broken = new ArrayList<>();

    Uniqueness(BoardTables tables, JiraLedger ledger, List<SyncLink> links) {
        this.tables = tables;
        this.ledger = ledger;
        this.links = links;
    }

    List<Broken> broken(Answered answered) {
        ledger.createdFor().forEach((sticky, issues) -> {
            if (issues.size() > 1 && ledger.wereThereAtOnce(issues)) {
                broken.add(new Broken(PROMISE, "sticky " + sticky + " has made the issues " + issues));
            }
        });
        stickiesOfOneIssue();
        linksOfOneIssue();
        answered.deleted().forEach(this::staysDeleted);
        answered.created().forEach(this::isThere);
        return broken;
    }

    /** Tombstones count: an issue whose sticky was deleted is not imported again. */
    private void stickiesOfOneIssue() {
        Map<String, UUID> first = new HashMap<>();
        for (Sticky sticky : tables.stickies()) {
            String issue = sticky.link().issueId();
            UUID other = issue == null ? null : first.putIfAbsent(sticky.place().session() + "/" + issue, sticky.id());
            if (other != null) {
                broken.add(new Broken(PROMISE, "stickies " + other + " and " + sticky.id() + " show issue " + issue));
            }
        }
    }

    private void linksOfOneIssue() {
        Map<String, UUID> first = new HashMap<>();
        for (SyncLink link : links) {
            UUID other = link.issueId() == null
                    ? null
                    : first.putIfAbsent(link.session() + "/" + link.issueId(), link.sticky());
            if (other != null) {
                broken.add(new Broken(
                        PROMISE, "links of " + other + " and " + link.sticky() + " lead to issue " + link.issueId()));
            }
        }
    }

    private void staysDeleted(UUID sticky) {
        if (tables.sticky(sticky).filter(Sticky::deleted).isEmpty()) {
            broken.add(new Broken("what was deleted stays deleted", "sticky " + sticky));
        }
    }

    private void isThere(UUID sticky) {
        if (tables.sticky(sticky).isEmpty()) {
            broken.add(new Broken("nothing acknowledged is lost", "sticky " + sticky));
        }
    }
}

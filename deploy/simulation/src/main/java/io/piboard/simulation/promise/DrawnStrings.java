package io.piboard.simulation.promise;

import io.piboard.board.wish.Sticky;
import io.piboard.board.wish.StringState;
import io.piboard.contracts.session.SessionChanged.LinkRule;
import io.piboard.simulation.board.BoardHistory;
import io.piboard.simulation.board.BoardHistory.Strung;
import io.piboard.simulation.board.BoardTables;
import io.piboard.simulation.jira.JiraLedger;
import io.piboard.simulation.jira.JiraLedger.LinkChange;
import io.piboard.simulation.people.Answered;
import io.piboard.simulation.planning.Planning;
import io.piboard.sync.alm.AlmIssue;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A string that a person drew is there until somebody takes it away; one that was cut is not; and nobody else decides. */
final class DrawnStrings {

    private final Planning planning;
    private final BoardTables tables;
    private final BoardHistory history;
    private final JiraLedger ledger;

    DrawnStrings(Planning planning, BoardTables tables, BoardHistory history, JiraLedger ledger) {
        this.planning = planning;
        this.tables = tables;
        this.history = history;
        this.ledger = ledger;
    }

    List<Broken> broken(Answered answered) {
        Stream<Broken> lost = answered.strings().stream()
                .filter(said -> tables.sticky(said.sticky())
                        .filter(source -> !source.deleted() && !source.note())
                        .filter(source -> isLost(said, source))
                        .isPresent())
                .map(said -> new Broken("what a person entered is not lost", said.toString()));
        Stream<Broken> cut = ledger.links().stream()
                .filter(change -> change.ours() && !change.present() && !isWanted(change))
                .map(change -> new Broken("no link is removed that nobody cut", change.toString()));
        return Stream.concat(lost, cut).toList();
    }

    private boolean isLost(Answered.Strung said, Sticky source) {
        StringState now = source.strings().get(said.string());
        boolean isThere = now != null && now.wanted();
        boolean isReplaced = of(said.string())
                .anyMatch(later -> later.version() > said.version() && later.wanted() != said.wanted());
        return isThere != said.wanted() && !isReplaced && !wasChangedInJira(said, source);
    }

    private boolean wasChangedInJira(Answered.Strung said, Sticky source) {
        LinkRule rule = planning.sessionOf(source.place().session()).rule();
        long at = of(said.string())
                .filter(strung -> strung.version() <= said.version())
                .mapToLong(Strung::at)
                .max()
                .orElse(0);
        return of(said.string())
                .map(Strung::target)
                .distinct()
                .anyMatch(target -> ledger.links().stream()
                        .filter(change -> change.at() >= at && change.present() != said.wanted())
                        .anyMatch(change ->
                                change.joins(rule.linkType(), source.link().issueId(), issueOf(target))));
    }

    /** Somebody cut it, or its issue was to have another parent. */
    private boolean isWanted(LinkChange change) {
        return history.strings().stream()
                .filter(strung -> strung.at() < change.at())
                .anyMatch(
                        strung -> change.joins(change.link().type(), issueOf(strung.sticky()), issueOf(strung.target()))
                                ? !strung.wanted()
                                : strung.wanted() && isOfParents(strung, change));
    }

    private boolean isOfParents(Strung strung, LinkChange change) {
        LinkRule rule = planning.sessionOf(
                        tables.sticky(strung.sticky()).orElseThrow().place().session())
                .rule();
        String child = issueOf(rule.inward() ? strung.target() : strung.sticky());
        return rule.linkType().equals(AlmIssue.PARENT)
                && change.link().type().equals(AlmIssue.PARENT)
                && change.issue().equals(child);
    }

    private Stream<Strung> of(UUID string) {
        return history.strings().stream().filter(strung -> strung.string().equals(string));
    }

    private String issueOf(UUID sticky) {
        return tables.sticky(sticky).map(known -> known.link().issueId()).orElse(null);
    }
}

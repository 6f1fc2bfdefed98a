package io.piboard.simulation.promise;

import io.piboard.board.wish.Sticky;
import io.piboard.board.wish.StringState;
import io.piboard.contracts.session.SessionChanged.LinkRule;
import io.piboard.simulation.board.BoardTables;
import io.piboard.simulation.jira.SimulatedJira;
import io.piboard.simulation.planning.Planning;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.AlmIssue.Link;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every string with a rule is the link in Jira or shows why not, and every link that a rule names is a string. */
final class StringAgreement {

    private final Planning planning;
    private final BoardTables tables;
    private final SimulatedJira jira;

    StringAgreement(Planning planning, BoardTables tables, SimulatedJira jira) {
        this.planning = planning;
        this.tables = tables;
        this.jira = jira;
    }

    /** What is wrong with the strings of this sticky. */
    Stream<String> of(Sticky sticky, AlmIssue issue) {
        List<Link> links = jira.linksOf(issue);
        return Stream.concat(
                sticky.strings().values().stream()
                        .filter(StringState::isForJira)
                        .flatMap(string -> wrong(string, links).stream()),
                links.stream()
                        .filter(link -> isMissing(sticky, link))
                        .map(link -> "has no string for the link " + link));
    }

    private Optional<String> wrong(StringState string, List<Link> links) {
        String end = tables.sticky(string.target())
                .map(target -> target.link().issueId())
                .orElse(null);
        if (end != null && jira.issue(end) == null) {
            // it stays, and is linked anew to an issue that is made in the place of the one that is gone
            return Optional.empty();
        }
        boolean linked = links.stream()
                .anyMatch(link -> link.type().equals(string.linkType())
                        && link.inward() == string.inward()
                        && link.other().equals(end));
        boolean right = switch (string.outcome()) {
            case null -> false;
            case AGREED -> linked == string.wanted();
            case WAITING -> end == null && string.reason() != null;
            case FAILED -> linked != string.wanted() && string.reason() != null;
            case CONFLICT -> false;
        };
        return right ? Optional.empty() : Optional.of("has " + string + " to issue " + end + ", linked: " + linked);
    }

    private boolean isMissing(Sticky sticky, Link link) {
        LinkRule rule = planning.sessionOf(sticky.place().session()).rule();
        return link.type().equals(rule.linkType())
                && link.inward() == rule.inward()
                && tables.stickies().stream()
                        .filter(other -> !other.deleted() && !other.note())
                        .filter(other -> link.other().equals(other.link().issueId()))
                        .filter(other ->
                                other.place().session().equals(sticky.place().session()))
                        .anyMatch(other -> sticky.strings().values().stream()
                                .noneMatch(string -> string.target().equals(other.id())));
    }
}

package io.piboard.simulation.promise;

import io.piboard.board.wish.FieldState;
import io.piboard.board.wish.ShownState;
import io.piboard.board.wish.Sticky;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.SyncState;
import io.piboard.simulation.board.BoardHistory;
import io.piboard.simulation.board.BoardHistory.Wished;
import io.piboard.simulation.board.BoardTables;
import io.piboard.simulation.jira.JiraLedger;
import io.piboard.simulation.jira.SimulatedJira;
import io.piboard.simulation.people.Answered;
import io.piboard.simulation.planning.Planning;
import io.piboard.simulation.planning.Team;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * No edit is overwritten silently, seen from the boards: a value that was answered 2xx was in Jira, stands in a visible
 * CONFLICT or FAILED, was replaced by a later entry, or lies in the journal under a standing policy.
 */
final class EnteredValues {

    private static final String PROMISE = "what a person entered is not lost";

    private final Planning planning;
    private final BoardTables tables;
    private final BoardHistory history;
    private final SimulatedJira jira;
    private final JiraLedger ledger;
    private final Journal journal;

    EnteredValues(
            Planning planning,
            BoardTables tables,
            BoardHistory history,
            SimulatedJira jira,
            JiraLedger ledger,
            Journal journal) {
        this.planning = planning;
        this.tables = tables;
        this.history = history;
        this.jira = jira;
        this.ledger = ledger;
        this.journal = journal;
    }

    List<Broken> broken(Answered answered) {
        return answered.entries().stream()
                .filter(entry -> !isAccountedFor(entry))
                .map(entry -> new Broken(
                        PROMISE,
                        entry + " of issue " + issueOf(entry.sticky()) + " now "
                                + tables.sticky(entry.sticky()).map(sticky -> sticky.field(entry.field()))))
                .toList();
    }

    private boolean isAccountedFor(Answered.Entry entry) {
        Optional<Sticky> sticky = tables.sticky(entry.sticky());
        if (sticky.isEmpty()) {
            return false;
        }
        return isReplaced(entry)
                || isShown(sticky.get(), entry)
                || isMoot(sticky.get())
                || hasBeenInJira(sticky.get(), entry)
                || journal.hasYielded(entry.sticky(), entry.field(), entry.value())
                || (sticky.get().deleted() && journal.wasRefused(entry.sticky(), entry.field()));
    }

    private boolean isReplaced(Answered.Entry entry) {
        return history.of(entry.sticky(), entry.field()).anyMatch(later -> later.version() > entry.version());
    }

    private static boolean isShown(Sticky sticky, Answered.Entry entry) {
        return sticky.field(entry.field()) instanceof FieldState.Dirty dirty
                && dirty.wishVersion() == entry.version()
                && dirty.outcome() != null;
    }

    /** The issue is gone or out of reach, or never came to be, and the sticky says so. */
    private boolean isMoot(Sticky sticky) {
        String issue = sticky.link().issueId();
        if (issue == null) {
            ShownState shown = ShownState.of(sticky, false);
            return sticky.deleted() || (shown.state() == SyncState.FAILED && shown.reason() != null);
        }
        return jira.issue(issue) == null
                || !jira.issue(issue).projectId().equals(team(sticky).project());
    }

    private boolean hasBeenInJira(Sticky sticky, Answered.Entry entry) {
        String issue = sticky.link().issueId();
        long from = history.of(entry.sticky(), entry.field())
                .filter(wish -> wish.version() == entry.version())
                .mapToLong(Wished::at)
                .findFirst()
                .orElse(0);
        FieldValue atEntry = FieldValue.EMPTY;
        for (JiraLedger.Change change : ledger.of(issue, entry.field()).toList()) {
            if (change.at() < from) {
                atEntry = change.to();
            } else if (shows(sticky, entry.field(), change.to(), entry.value())) {
                return true;
            }
        }
        return shows(sticky, entry.field(), atEntry, entry.value());
    }

    private boolean shows(Sticky sticky, SyncedField field, FieldValue jiraValue, FieldValue wanted) {
        return team(sticky).onBoard(field, jiraValue).equals(wanted);
    }

    private Team team(Sticky sticky) {
        return planning.teamOf(sticky.place().board());
    }

    private String issueOf(UUID sticky) {
        return tables.sticky(sticky).map(known -> known.link().issueId()).orElse("none");
    }
}

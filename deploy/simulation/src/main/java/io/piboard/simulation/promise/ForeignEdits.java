package io.piboard.simulation.promise;

import io.piboard.board.wish.Sticky;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.simulation.board.BoardHistory;
import io.piboard.simulation.board.BoardHistory.Wished;
import io.piboard.simulation.board.BoardTables;
import io.piboard.simulation.jira.JiraLedger;
import io.piboard.simulation.jira.JiraLedger.Change;
import io.piboard.simulation.kernel.EventLog;
import io.piboard.simulation.planning.Planning;
import io.piboard.simulation.planning.Team;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * No edit is overwritten silently, seen from Jira: where a write of ours replaced what somebody else had put there, a
 * person had seen that value and wanted another one, or a standing policy says that the board wins.
 */
final class ForeignEdits {

    private static final String PROMISE = "what somebody entered in Jira is not overwritten silently";

    private final Planning planning;
    private final BoardTables tables;
    private final BoardHistory history;
    private final JiraLedger ledger;
    private final EventLog log;
    private final Set<UUID> boardHasWon;

    /** @param boardHasWon sessions whose policy was "board wins" at some time */
    ForeignEdits(
            Planning planning,
            BoardTables tables,
            BoardHistory history,
            JiraLedger ledger,
            EventLog log,
            Set<UUID> boardHasWon) {
        this.planning = planning;
        this.tables = tables;
        this.history = history;
        this.ledger = ledger;
        this.log = log;
        this.boardHasWon = boardHasWon;
    }

    List<Broken> broken() {
        List<Broken> broken = new ArrayList<>();
        Map<String, Change> last = new HashMap<>();
        Map<String, FieldValue> began = new HashMap<>();
        for (Change change : ledger.changes()) {
            String what = change.issue() + change.field();
            Change before = last.put(what, change);
            if (!change.ours() && (before == null || before.ours())) {
                began.put(what, change.from());
            }
            if (change.ours() && before != null && !before.ours() && !isAllowed(before, change, began.get(what))) {
                broken.add(new Broken(PROMISE, before + " overwritten by " + change));
            }
        }
        return broken;
    }

    /** Rule 22: what lands between our look and our write cannot be told apart by Jira; it is counted. */
    private boolean isAllowed(Change foreign, Change ours, FieldValue began) {
        if (foreign.to().equals(began)) {
            log.count("foreign edits that came back to where they began");
            return true;
        }
        if (ours.lookedAt() <= foreign.at() || ledger.wasDecidedBefore(foreign, ours)) {
            log.count("foreign edits between look and write (rule 22)");
            return true;
        }
        if (isWanted(foreign, ours)) {
            return true;
        }
        if (ledger.looksLikeOurs(foreign, ours)) {
            log.count("foreign edits that look like an unanswered write of ours (rule 19)");
            return true;
        }
        return false;
    }

    private boolean isWanted(Change foreign, Change ours) {
        return tables.stickies().stream()
                .filter(sticky -> foreign.issue().equals(sticky.link().issueId()))
                .anyMatch(sticky -> wanted(sticky, foreign, ours));
    }

    private boolean wanted(Sticky sticky, Change foreign, Change ours) {
        Team team = planning.teamOf(sticky.place().board());
        boolean wins = boardHasWon.contains(sticky.place().session());
        return history.of(sticky.id(), foreign.field())
                .filter(wish -> wish.at() < ours.at())
                .filter(wish ->
                        isOnTheWay(foreign.field()) || wish.value().equals(shown(team, foreign.field(), ours.to())))
                .anyMatch(wish -> wins || hasSeen(wish, team, foreign));
    }

    /** A status may be a step towards the wished one. */
    private static boolean isOnTheWay(SyncedField field) {
        return field == SyncedField.STATUS;
    }

    private static boolean hasSeen(Wished wish, Team team, Change foreign) {
        return wish.base().value().equals(shown(team, foreign.field(), foreign.to()));
    }

    private static FieldValue shown(Team team, SyncedField field, FieldValue jira) {
        return team.onBoard(field, jira);
    }
}

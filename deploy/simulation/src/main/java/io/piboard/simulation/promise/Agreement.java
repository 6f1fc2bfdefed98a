package io.piboard.simulation.promise;

import io.piboard.board.wish.FieldState;
import io.piboard.board.wish.ShownState;
import io.piboard.board.wish.Sticky;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.StickySynced.OutcomeKind;
import io.piboard.contracts.sticky.SyncState;
import io.piboard.simulation.board.BoardTables;
import io.piboard.simulation.jira.SimulatedJira;
import io.piboard.simulation.planning.Planning;
import io.piboard.simulation.planning.Team;
import io.piboard.sync.alm.AlmIssue;
import java.util.ArrayList;
import java.util.List;

/** At rest both sides agree: every sticky equals its issue in every mapped field, or shows why not. */
final class Agreement {

    private static final String PROMISE = "at rest both sides agree";

    private final Planning planning;
    private final BoardTables tables;
    private final SimulatedJira jira;
    private final StringAgreement strings;
    private final List<Broken> broken = new ArrayList<>();

    Agreement(Planning planning, BoardTables tables, SimulatedJira jira) {
        this.planning = planning;
        this.tables = tables;
        this.jira = jira;
        this.strings = new StringAgreement(planning, tables, jira);
    }

    List<Broken> broken() {
        tables.stickies().stream().filter(sticky -> !sticky.deleted()).forEach(this::check);
        return broken;
    }

    private void check(Sticky sticky) {
        ShownState shown = ShownState.of(sticky, false);
        switch (shown.state()) {
            case PENDING, WAITING, PAUSED -> fail(sticky, "is still " + shown.state() + " " + shown.reason());
            case GONE -> expect(jira.issue(sticky.link().issueId()) == null, sticky, "says GONE, the issue is there");
            case LEFT_SCOPE -> expect(!isInProject(sticky), sticky, "says LEFT_SCOPE, the issue is in its project");
            case LOCAL -> fail(sticky, "is LOCAL although it is for Jira");
            case SYNCED, CONFLICT, FAILED -> checkFields(sticky, shown);
        }
    }

    private void checkFields(Sticky sticky, ShownState shown) {
        if (sticky.link().issueId() == null) {
            expect(shown.state() == SyncState.FAILED && shown.reason() != null, sticky, "has no issue and no reason");
            return;
        }
        AlmIssue issue = jira.issue(sticky.link().issueId());
        if (issue == null) {
            fail(sticky, "shows an issue that is not there");
            return;
        }
        Team team = planning.teamOf(sticky.place().board());
        strings.of(sticky, issue).forEach(words -> fail(sticky, words));
        for (SyncedField field : SyncedField.values()) {
            check(sticky, field, team.onBoard(field, issue.fields().get(field)));
        }
    }

    private void check(Sticky sticky, SyncedField field, FieldValue jira) {
        switch (sticky.field(field)) {
            case FieldState.Clean clean ->
                expect(
                        jira == null || clean.value().equals(jira),
                        sticky,
                        field + " shows " + clean.value().text() + ", Jira has " + text(jira));
            case FieldState.Dirty dirty
            when dirty.outcome() == null ->
                fail(sticky, field + " waits for an answer to " + dirty.value().text());
            case FieldState.Dirty dirty
            when dirty.isInConflict() ->
                expect(
                        dirty.outcome().jiraValue().equals(jira),
                        sticky,
                        field + " shows a conflict with "
                                + dirty.outcome().jiraValue().text() + ", Jira has " + text(jira));
            case FieldState.Dirty dirty ->
                expect(
                        dirty.outcome().kind() == OutcomeKind.FAILED
                                && dirty.outcome().reason() != null,
                        sticky,
                        field + " is " + dirty.outcome().kind() + " at rest");
        }
    }

    private boolean isInProject(Sticky sticky) {
        AlmIssue issue = jira.issue(sticky.link().issueId());
        return issue != null
                && issue.projectId()
                        .equals(planning.teamOf(sticky.place().board()).project());
    }

    private static String text(FieldValue value) {
        return value == null ? "no such field" : value.text();
    }

    private void expect(boolean kept, Sticky sticky, String words) {
        if (!kept) {
            fail(sticky, words);
        }
    }

    private void fail(Sticky sticky, String words) {
        broken.add(new Broken(
                PROMISE, "sticky " + sticky.id() + " of issue " + sticky.link().issueId() + " " + words));
    }
}

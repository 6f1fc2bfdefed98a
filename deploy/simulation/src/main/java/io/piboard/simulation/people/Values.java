package io.piboard.simulation.people;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.session.SessionChanged.Iteration;
import io.piboard.simulation.kernel.SeededChance;
import io.piboard.simulation.planning.Planning;
import java.util.List;
import java.util.UUID;

/** What people enter: mostly something new, sometimes what somebody else enters too. */
public final class Values {

    private static final List<String> POINTS = List.of("1", "2", "3", "5", "8", "13");

    private final SeededChance chance;
    private int texts;

    public Values(SeededChance chance) {
        this.chance = chance;
    }

    public FieldValue text() {
        return FieldValue.of(chance.percent(75) ? "text " + ++texts : "text of all " + chance.between(1, 2));
    }

    public FieldValue points() {
        return chance.percent(15) ? FieldValue.EMPTY : FieldValue.of(chance.pick(POINTS));
    }

    public FieldValue status() {
        return FieldValue.of(chance.pick(Planning.STATUSES));
    }

    public FieldValue sprint() {
        return chance.percent(20) ? FieldValue.EMPTY : FieldValue.of(chance.pick(Planning.SPRINTS));
    }

    FieldValue iteration(Planning planning, UUID board) {
        if (chance.percent(15)) {
            return FieldValue.EMPTY;
        }
        List<Iteration> iterations = planning.sessions().stream()
                .filter(session ->
                        session.teams().stream().anyMatch(team -> team.board().equals(board)))
                .findFirst()
                .orElseThrow()
                .iterations();
        // The last one has no sprint: mostly avoided, because a wish for it only ends in FAILED.
        int last = chance.percent(10) ? 2 : 1;
        return FieldValue.of(iterations.get(chance.between(0, last)).id().toString());
    }

    /** In Jira's words. */
    public FieldValue inJira(SyncedField field) {
        return switch (field) {
            case TEXT -> text();
            case STORY_POINTS -> points();
            case ITERATION -> sprint();
            case STATUS -> status();
        };
    }
}

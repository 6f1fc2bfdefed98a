package io.piboard.acceptance.load;

import io.piboard.acceptance.model.Field;
import io.piboard.acceptance.model.IssueField;
import io.piboard.acceptance.model.Model;
import io.piboard.acceptance.model.SprintMap;
import io.piboard.acceptance.model.Wishes;
import java.util.concurrent.atomic.AtomicLong;

/** Writes down what was answered 2xx, and hands out numbers nobody has used. */
record Ledger(Model model, Wishes wishes, SprintMap sprints, AtomicLong numbers) {

    Ledger(Model model, Wishes wishes, SprintMap sprints) {
        this(model, wishes, sprints, new AtomicLong(1));
    }

    long number() {
        return numbers.getAndIncrement();
    }

    void entered(PlannedPair pair, Field field, String value, long version) {
        model.board(pair.sticky(), field, value, version);
        String inJira = field == Field.ITERATION ? sprints.sprint(pair.board().toString(), value) : value;
        wishes.add(new IssueField(pair.issue(), field), inJira);
    }
}

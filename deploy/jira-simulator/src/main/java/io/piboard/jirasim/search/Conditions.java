package io.piboard.jirasim.search;

import io.piboard.jirasim.search.Clause.Comparison;
import java.util.ArrayList;
import java.util.List;

/** Turns the condition of a query into a test of issues. */
final class Conditions {

    private final JqlFields fields;
    private final boolean forgiving;
    private final List<String> warnings = new ArrayList<>();

    /** {@code forgiving}: a comparison with an unknown value finds nothing instead of refusing the query. */
    Conditions(JqlFields fields, boolean forgiving) {
        this.fields = fields;
        this.forgiving = forgiving;
    }

    List<String> warnings() {
        return warnings;
    }

    Condition of(Clause clause) {
        return switch (clause) {
            case Clause.And and ->
                Condition.all(and.parts().stream().map(this::of).toList());
            case Clause.Or or -> Condition.any(or.parts().stream().map(this::of).toList());
            case Clause.Not not -> of(not.part()).not();
            case Comparison comparison -> comparison(comparison);
        };
    }

    private Condition comparison(Comparison test) {
        try {
            return fields.named(test.field()).where(test);
        } catch (JqlException refused) {
            if (!forgiving || !refused.wrongValue()) {
                throw refused;
            }
            warnings.add(refused.getMessage());
            return Condition.scanning(issue -> false);
        }
    }
}

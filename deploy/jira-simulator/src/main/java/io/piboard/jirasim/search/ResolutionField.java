package io.piboard.jirasim.search;

import io.piboard.jirasim.search.Clause.Comparison;
import io.piboard.jirasim.search.Clause.Operand;
import java.util.List;

/** {@code resolution = Unresolved} is another way to say that there is none. */
record ResolutionField(ValueField values) implements JqlField {

    @Override
    public Condition where(Comparison test) {
        List<Operand> operands =
                test.operands().stream().map(ResolutionField::unresolvedAsEmpty).toList();
        return values.where(new Comparison(test.field(), test.operator(), operands));
    }

    private static Operand unresolvedAsEmpty(Operand operand) {
        return operand.text().equalsIgnoreCase("unresolved")
                ? new Operand(Operand.Kind.EMPTY, operand.text(), List.of())
                : operand;
    }
}

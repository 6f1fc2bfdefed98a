package io.piboard.jirasim.search;

import io.piboard.jirasim.search.Clause.Comparison;
import io.piboard.jirasim.site.Issue;
import java.util.List;
import java.util.function.Function;

/** A number, such as an estimate. */
record NumberField(Function<Issue, Double> value) implements JqlField {

    @Override
    public Condition where(Comparison test) {
        Operator operator = test.operator();
        JqlField.require(test, !operator.containing());
        if (test.operand().empty()) {
            return Condition.scanning(issue -> (value.apply(issue) == null) != operator.negative());
        }
        JqlField.require(test, !operator.existence());
        List<Double> bounds = test.operands().stream().map(Operands::decimal).toList();
        return Condition.scanning(issue -> {
            Double number = value.apply(issue);
            return number != null && fits(operator, number, bounds);
        });
    }

    private static boolean fits(Operator operator, double number, List<Double> bounds) {
        return operator.negative()
                ? bounds.stream().allMatch(bound -> number != bound)
                : bounds.stream().anyMatch(bound -> operator.fits(Double.compare(number, bound)));
    }
}

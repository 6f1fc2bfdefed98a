package io.piboard.jirasim.search;

import io.piboard.jirasim.search.Clause.Comparison;
import io.piboard.jirasim.site.Issue;
import java.util.function.Function;

/** Words within a text: {@code ~} and, where texts are not compared whole, {@code is EMPTY}. */
record TextField(Function<Issue, String> value) implements JqlField {

    @Override
    public Condition where(Comparison test) {
        Operator operator = test.operator();
        if (operator.existence()) {
            return Condition.scanning(issue -> value.apply(issue).isBlank() != operator.negative());
        }
        JqlField.require(test, operator.containing());
        TextMatch words = TextMatch.of(test.operand().text());
        return Condition.scanning(issue -> words.in(value.apply(issue)) != operator.negative());
    }
}

package io.piboard.jirasim.search;

import io.piboard.jirasim.search.Clause.Comparison;
import io.piboard.jirasim.site.Issue;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;

/** A point in time, or a day; an absolute time is meant to the minute, so "=" is all of that minute. */
record DateField(JqlDates dates, Function<Issue, Instant> value, boolean indexed) implements JqlField {

    @Override
    public Condition where(Comparison test) {
        Operator operator = test.operator();
        JqlField.require(test, !operator.containing() && operator != Operator.IN && operator != Operator.NOT_IN);
        if (test.operand().empty()) {
            return Condition.scanning(issue -> (value.apply(issue) == null) != operator.negative());
        }
        JqlField.require(test, !operator.existence());
        Instant bound = dates.instant(test.operand());
        return operator.ordering() ? ordered(operator, bound) : minute(operator, bound);
    }

    private Condition ordered(Operator operator, Instant bound) {
        Predicate<Issue> test = issue -> {
            Instant time = value.apply(issue);
            return time != null && operator.fits(time.compareTo(bound));
        };
        boolean since = operator == Operator.GREATER || operator == Operator.AT_LEAST;
        return indexed && since ? Condition.found(test, new Access.UpdatedSince(bound)) : Condition.scanning(test);
    }

    private Condition minute(Operator operator, Instant bound) {
        Instant end = bound.plus(Duration.ofMinutes(1));
        return Condition.scanning(issue -> {
            Instant time = value.apply(issue);
            boolean within = time != null && !time.isBefore(bound) && time.isBefore(end);
            return time != null && within != operator.negative();
        });
    }
}

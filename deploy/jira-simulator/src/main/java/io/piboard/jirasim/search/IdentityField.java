package io.piboard.jirasim.search;

import io.piboard.jirasim.search.Clause.Comparison;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** An issue's id or key. Both have an order in JQL: {@code id > 20010} pages through everything. */
record IdentityField(Operands operands) implements JqlField {

    @Override
    public Condition where(Comparison test) {
        Operator operator = test.operator();
        JqlField.require(test, !operator.containing());
        if (operator.existence()) {
            return Condition.scanning(issue -> operator == Operator.IS_NOT);
        }
        return operator.ordering() ? ordered(test) : listed(test);
    }

    private Condition listed(Comparison test) {
        Set<Long> ids = test.operands().stream()
                .flatMap(operand -> operands.issues(operand).stream())
                .map(Long::valueOf)
                .collect(Collectors.toCollection(HashSet::new));
        return test.operator().negative()
                ? Condition.scanning(issue -> !ids.contains(issue.id()))
                : Condition.found(issue -> ids.contains(issue.id()), new Access.Ids(ids));
    }

    /** A key is compared within its project, a number with all ids. */
    private Condition ordered(Comparison test) {
        String text = test.operand().text();
        if (text.matches("\\d{1,18}")) {
            return byId(test.operator(), Long.parseLong(text));
        }
        Operands.Key bound = operands.key(test.operand());
        return Condition.found(
                issue -> issue.project().equals(bound.project())
                        && test.operator().fits(Long.compare(Operands.number(issue), bound.number())),
                Access.values(Posting.PROJECT, Set.of(bound.project())));
    }

    private static Condition byId(Operator operator, long bound) {
        boolean upwards = operator == Operator.GREATER || operator == Operator.AT_LEAST;
        Access way = upwards ? new Access.Everything(bound - 1) : Access.EVERYTHING;
        return Condition.found(issue -> operator.fits(Long.compare(issue.id(), bound)), way);
    }
}

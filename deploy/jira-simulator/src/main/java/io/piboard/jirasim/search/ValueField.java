package io.piboard.jirasim.search;

import io.piboard.jirasim.search.Clause.Comparison;
import io.piboard.jirasim.search.Clause.Operand;
import io.piboard.jirasim.site.Issue;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** A field whose values are ids of something: asked for by = and in. {@code posting} is null if it is not indexed. */
record ValueField(String posting, Function<Operand, Set<String>> meaning, Function<Issue, Set<String>> values)
        implements JqlField {

    @Override
    public Condition where(Comparison test) {
        JqlField.require(test, !test.operator().ordering() && !test.operator().containing());
        Set<String> wanted = new HashSet<>();
        boolean empty = false;
        for (Operand operand : test.operands()) {
            if (operand.empty()) {
                empty = true;
            } else {
                wanted.addAll(meaning.apply(operand));
            }
        }
        return test.operator().negative() ? without(wanted) : with(wanted, empty);
    }

    /** As in Jira, a negative test of values does not find issues without any. */
    private Condition without(Set<String> unwanted) {
        return Condition.scanning(issue -> {
            Set<String> has = values.apply(issue);
            return !has.isEmpty() && has.stream().noneMatch(unwanted::contains);
        });
    }

    private Condition with(Set<String> wanted, boolean orEmpty) {
        Predicate<Issue> test = issue -> {
            Set<String> has = values.apply(issue);
            return has.isEmpty() ? orEmpty : has.stream().anyMatch(wanted::contains);
        };
        return posting == null || orEmpty
                ? Condition.scanning(test)
                : Condition.found(test, Access.values(posting, wanted));
    }
}

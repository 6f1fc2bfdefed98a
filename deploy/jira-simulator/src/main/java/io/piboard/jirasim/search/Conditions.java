package io.piboard.jirasim.search;

import io.piboard.jirasim.search.Clause.Comparison;
import io.piboard.jirasim.search.Clause.Operand;
import io.piboard.jirasim.search.Clause.Operator;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Turns the condition of a query into a test of issues; refuses fields, operators and values it does not know. */
final class Conditions {

    private final Site site;
    private final Operands operands;
    private final JqlDates dates;

    Conditions(Site site, User user) {
        this.site = site;
        this.operands = new Operands(site, user);
        this.dates = new JqlDates(site.now());
    }

    Predicate<Issue> of(Clause clause) {
        return switch (clause) {
            case Clause.And and -> and.parts().stream().map(this::of).reduce(issue -> true, Predicate::and);
            case Clause.Or or -> or.parts().stream().map(this::of).reduce(issue -> false, Predicate::or);
            case Clause.Not not -> of(not.part()).negate();
            case Comparison comparison -> comparison(comparison);
        };
    }

    private Predicate<Issue> comparison(Comparison test) {
        return switch (test.field().toLowerCase(Locale.ROOT)) {
            case "project" -> member(test, operands::project, issue -> Set.of(issue.project()));
            case "id", "issue", "key", "issuekey" -> identity(test);
            case "status" -> member(test, operands::status, issue -> Set.of(issue.text(FieldId.STATUS)));
            case "statuscategory" -> member(test, operands::category, this::category);
            case "issuetype", "type" -> member(test, operands::type, issue -> Set.of(issue.text(FieldId.TYPE)));
            case "priority" -> member(test, operands::priority, issue -> value(issue, FieldId.PRIORITY));
            case "resolution" -> member(test, operands::resolution, issue -> value(issue, FieldId.RESOLUTION));
            case "reporter" -> member(test, operands::user, issue -> value(issue, FieldId.REPORTER));
            case "creator" -> member(test, operands::user, issue -> value(issue, FieldId.CREATOR));
            case "assignee" -> member(test, operands::user, issue -> value(issue, FieldId.ASSIGNEE));
            case "parent" -> member(test, operands::issue, issue -> value(issue, FieldId.PARENT));
            case "labels" -> member(test, Operands::literal, issue -> new HashSet<>(issue.labels()));
            case "sprint", "cf[10020]" -> member(test, operands::sprint, Conditions::sprints);
            case "summary", "text" -> contains(test);
            case "story points", "cf[10035]" -> points(test);
            case "created", "createddate" -> date(test, Issue::created);
            case "updated", "updateddate" -> date(test, Issue::updated);
            default ->
                throw new JqlException(
                        "Field '" + test.field() + "' does not exist or you do not have permission to view it.");
        };
    }

    /** Ids have an order in JQL: {@code id > 20010} pages through everything. */
    private Predicate<Issue> identity(Comparison test) {
        if (!test.operator().ordering()) {
            return member(test, operands::issue, issue -> Set.of(String.valueOf(issue.id())));
        }
        long bound = operands.issueNumber(test.operands().getFirst());
        return issue -> test.operator().fits(Long.compare(issue.id(), bound));
    }

    private static Predicate<Issue> member(
            Comparison test, Function<Operand, Set<String>> meaning, Function<Issue, Set<String>> values) {
        requireKnown(test, !test.operator().ordering() && test.operator() != Operator.CONTAINS);
        Set<String> wanted = new HashSet<>();
        boolean empty = false;
        for (Operand operand : test.operands()) {
            if (operand.kind() == Operand.Kind.EMPTY) {
                empty = true;
            } else {
                wanted.addAll(meaning.apply(operand));
            }
        }
        boolean orEmpty = empty;
        // as in Jira, a negative test of values does not find issues without any
        return test.operator().negative()
                ? issue -> !values.apply(issue).isEmpty()
                        && values.apply(issue).stream().noneMatch(wanted::contains)
                : issue -> values.apply(issue).isEmpty()
                        ? orEmpty
                        : values.apply(issue).stream().anyMatch(wanted::contains);
    }

    private static Predicate<Issue> contains(Comparison test) {
        requireKnown(test, test.operator() == Operator.CONTAINS || test.operator() == Operator.CONTAINS_NOT);
        List<String> words = List.of(
                test.operands().getFirst().text().toLowerCase(Locale.ROOT).split("[\\s\"*]+"));
        Predicate<Issue> all = issue -> words.stream()
                .allMatch(word ->
                        issue.text(FieldId.SUMMARY).toLowerCase(Locale.ROOT).contains(word));
        return test.operator().negative() ? all.negate() : all;
    }

    private static Predicate<Issue> points(Comparison test) {
        requireKnown(test, test.operator() != Operator.CONTAINS && test.operator() != Operator.CONTAINS_NOT);
        Operand operand = test.operands().getFirst();
        if (operand.kind() == Operand.Kind.EMPTY) {
            return issue -> (issue.points() == null) != test.operator().negative();
        }
        double bound = Operands.decimal(operand);
        return issue -> issue.points() != null && test.operator().fits(Double.compare(issue.points(), bound));
    }

    private Predicate<Issue> date(Comparison test, Function<Issue, Instant> value) {
        requireKnown(test, test.operator().ordering() || test.operator() == Operator.EQUAL);
        Instant bound = dates.instant(test.operands().getFirst());
        return issue -> test.operator().fits(value.apply(issue).compareTo(bound));
    }

    private Set<String> category(Issue issue) {
        return Set.of(site.catalog()
                .status(issue.text(FieldId.STATUS))
                .orElseThrow()
                .category()
                .key());
    }

    private static Set<String> value(Issue issue, String field) {
        String value = issue.text(field);
        return value == null ? Set.of() : Set.of(value);
    }

    private static Set<String> sprints(Issue issue) {
        Set<String> ids = new HashSet<>();
        issue.sprints().forEach(id -> ids.add(String.valueOf(id)));
        return ids;
    }

    private static void requireKnown(Comparison test, boolean known) {
        if (!known) {
            throw new JqlException("The operator '" + test.operator().name().toLowerCase(Locale.ROOT)
                    + "' is not supported by the '" + test.field() + "' field.");
        }
    }
}

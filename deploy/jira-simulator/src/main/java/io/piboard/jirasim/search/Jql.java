package io.piboard.jirasim.search;

import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A query ready to be asked of issues, in the name of one user (null for nobody) and at one moment. */
public final class Jql {

    private final Query query;
    private final Condition condition;
    private final Comparator<Issue> order;
    private final List<String> warnings;

    private Jql(Query query, Condition condition, Comparator<Issue> order, List<String> warnings) {
        this.query = query;
        this.condition = condition;
        this.order = order;
        this.warnings = warnings;
    }

    private Jql(Query query, Site site, User user, boolean forgiving) {
        this.query = query;
        Conditions conditions = new Conditions(new JqlFields(site, user), forgiving);
        this.condition = query.condition().map(conditions::of).orElse(Condition.ALL);
        this.order = new Ordering(site, user).of(query.order());
        this.warnings = conditions.warnings();
    }

    /** Throws {@link JqlException} with a reason for the client. */
    public static Jql compile(String jql, Site site, User user) {
        return new Jql(JqlParser.parse(jql), site, user, false);
    }

    /**
     * What fulfils all of these queries, such as a board's filter and the wish of its reader; the order is that of the
     * last one that has any.
     */
    public static Jql all(List<String> queries, Site site, User user) {
        List<Query> parsed = queries.stream().map(JqlParser::parse).toList();
        List<Clause> parts =
                parsed.stream().flatMap(query -> query.condition().stream()).toList();
        List<SortKey> order = parsed.reversed().stream()
                .map(Query::order)
                .filter(keys -> !keys.isEmpty())
                .findFirst()
                .orElse(List.of());
        Optional<Clause> condition = parts.isEmpty() ? Optional.empty() : Optional.of(new Clause.And(parts));
        return new Jql(new Query(condition, order), site, user, false);
    }

    /** Unknown values find nothing and give a warning; other mistakes are refused as ever. */
    static Jql forgiving(String jql, Site site, User user) {
        return new Jql(JqlParser.parse(jql), site, user, true);
    }

    /** The same, of those issues only that somebody may see. */
    Jql among(Predicate<Issue> allowed) {
        return new Jql(query, condition.and(Condition.scanning(allowed)), order, warnings);
    }

    public boolean bounded() {
        return query.condition().isPresent();
    }

    public boolean matches(Issue issue) {
        return condition.test().test(issue);
    }

    public Comparator<Issue> order() {
        return order;
    }

    /** The ids of the projects that hits must be in; empty when they may be anywhere. */
    public Set<String> projects() {
        return condition.ways().stream()
                .filter(Access.Values.class::isInstance)
                .flatMap(way -> ((Access.Values) way).postings().stream())
                .filter(posting -> posting.field().equals(Posting.PROJECT))
                .map(Posting::value)
                .collect(Collectors.toSet());
    }

    List<String> warnings() {
        return warnings;
    }

    List<Access> ways() {
        return condition.ways();
    }

    /** Whether hits come in the order of their ids, so that the next page begins behind the last one's end. */
    boolean inOrderOfIds() {
        return query.order().isEmpty()
                || Stream.of("id", "issueid").anyMatch(query.order().getFirst().field()::equalsIgnoreCase)
                        && !query.order().getFirst().descending();
    }
}

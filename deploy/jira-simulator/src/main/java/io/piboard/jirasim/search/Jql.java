package io.piboard.jirasim.search;

import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import java.util.Comparator;
import java.util.function.Predicate;

/** A query ready to be asked of issues, in the name of one user and at one moment. */
public final class Jql {

    private final Query query;
    private final Predicate<Issue> condition;
    private final Comparator<Issue> order;

    private Jql(Query query, Site site, User user) {
        this.query = query;
        Conditions conditions = new Conditions(site, user);
        this.condition = query.condition().map(conditions::of).orElse(issue -> true);
        this.order = new Ordering(site).of(query.order());
    }

    /** Throws {@link JqlException} with a reason for the client. */
    public static Jql compile(String jql, Site site, User user) {
        return new Jql(JqlParser.parse(jql), site, user);
    }

    public boolean bounded() {
        return query.condition().isPresent();
    }

    public boolean matches(Issue issue) {
        return condition.test(issue);
    }

    public Comparator<Issue> order() {
        return order;
    }
}

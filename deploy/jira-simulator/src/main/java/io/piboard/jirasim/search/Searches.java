package io.piboard.jirasim.search;

import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Asks the index: all hits of a query, or one page of them, and refuses in Jira's words what cannot be understood. */
public final class Searches {

    /** A page of hits; {@code more} tells that there are others behind it. */
    public record Hits(List<Issue> issues, boolean more) {}

    private final Site site;
    private final SearchIndex index;

    public Searches(Site site, SearchIndex index) {
        this.site = site;
        this.index = index;
    }

    public Jql query(String jql, User user) {
        try {
            return Jql.compile(textSearch(jql), site, user)
                    .among(site.permissions().visibleTo(user));
        } catch (JqlException refused) {
            throw JiraError.badRequest(refused.getMessage());
        }
    }

    /** What fulfils all of these; see {@link Jql#all}. */
    public Jql all(List<String> queries, User user) {
        try {
            return Jql.all(queries, site, user).among(site.permissions().visibleTo(user));
        } catch (JqlException refused) {
            throw JiraError.badRequest(refused.getMessage());
        }
    }

    Jql unvalidated(String jql, User user) {
        try {
            return Jql.forgiving(jql, site, user).among(site.permissions().visibleTo(user));
        } catch (JqlException refused) {
            throw JiraError.badRequest(refused.getMessage());
        }
    }

    /** Jira Cloud does not search without a restriction. */
    public Jql bounded(String jql, User user) {
        Jql query = query(jql, user);
        if (!query.bounded()) {
            throw JiraError.badRequest(
                    "Unbounded JQL queries are not allowed here." + " Please add a search restriction to your query.");
        }
        return query;
    }

    /** In the query's order. */
    public List<Issue> all(Jql query, Collection<Long> reconciled) {
        Stream<Issue> hits = index.find(query, reconciled, Long.MIN_VALUE);
        return query.inOrderOfIds() ? hits.toList() : hits.sorted(query.order()).toList();
    }

    /** At most {@code size} hits behind the place that a token tells, or the first ones. */
    Hits page(Jql query, Collection<Long> reconciled, PageToken after, int size) {
        if (query.inOrderOfIds()) {
            long above = after == null ? Long.MIN_VALUE : after.last();
            return cut(index.find(query, reconciled, above), size);
        }
        List<Issue> all = all(query, reconciled);
        return cut(all.stream().skip(after == null ? 0 : place(after, all)), size);
    }

    private static Hits cut(Stream<Issue> hits, int size) {
        List<Issue> oneMore = new ArrayList<>(hits.limit(size + 1L).toList());
        boolean more = oneMore.size() > size;
        return new Hits(more ? oneMore.subList(0, size) : oneMore, more);
    }

    /** Goes on after the last issue shown; if that has left the result, at the place where it was. */
    private static int place(PageToken token, List<Issue> hits) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).id() == token.last()) {
                return i + 1;
            }
        }
        return Math.min(Math.max(0, token.returned() - 1), hits.size());
    }

    /** Bare words, without any operator, are a text search on Cloud. */
    private String textSearch(String jql) {
        boolean bare = site.kind() == JiraKind.CLOUD && JqlLexer.onlyWords(jql);
        return bare ? "text ~ \"" + jql.strip().replace("\"", "") + "\"" : jql;
    }
}

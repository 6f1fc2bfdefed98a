package io.piboard.jirasim.search;

import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Puts issues in the order of ORDER BY; ties, and no order at all, go by id so that pages are stable. */
final class Ordering {

    private final Site site;
    private final User user;

    Ordering(Site site, User user) {
        this.site = site;
        this.user = user;
    }

    Comparator<Issue> of(List<SortKey> keys) {
        Comparator<Issue> order = (one, other) -> 0;
        for (SortKey key : keys) {
            Comparator<Issue> next = by(key.field());
            order = order.thenComparing(key.descending() ? next.reversed() : next);
        }
        return order.thenComparing(Issue::id);
    }

    private Comparator<Issue> by(String field) {
        return switch (field.toLowerCase(Locale.ROOT)) {
            case "id" -> Comparator.comparing(Issue::id);
            case "key", "issuekey", "issue" ->
                Comparator.comparing(this::projectKey).thenComparing(Operands::number);
            case "project" -> Comparator.comparing(this::projectKey);
            case "created", "createddate" -> Comparator.comparing(Issue::created);
            case "updated", "updateddate" -> Comparator.comparing(Issue::updated);
            case "summary" -> text(FieldId.SUMMARY);
            case "status" -> text(FieldId.STATUS);
            case "priority" -> text(FieldId.PRIORITY);
            case "issuetype", "type" -> text(FieldId.TYPE);
            case "rank", "cf[10019]" -> text(FieldId.RANK);
            case "story points", "cf[10035]" -> nullable(Issue::points);
            case "resolution" -> text(FieldId.RESOLUTION);
            case "resolved", "resolutiondate" -> text(FieldId.RESOLVED);
            case "due", "duedate" -> text(FieldId.DUE);
            case "assignee" -> text(FieldId.ASSIGNEE);
            case "reporter" -> text(FieldId.REPORTER);
            case "creator" -> text(FieldId.CREATOR);
            case "parent", "epic link", "cf[10014]" -> text(FieldId.PARENT);
            case "sprint", "cf[10020]" -> nullable(Ordering::sprint);
            default -> throw JqlFields.unknown(field, user);
        };
    }

    private String projectKey(Issue issue) {
        return site.catalog().project(issue.project()).orElseThrow().key();
    }

    private static Long sprint(Issue issue) {
        return issue.sprints().isEmpty() ? null : issue.sprints().getLast();
    }

    private static Comparator<Issue> text(String field) {
        return nullable(issue -> issue.text(field));
    }

    private static <T extends Comparable<T>> Comparator<Issue> nullable(Function<Issue, T> value) {
        return Comparator.comparing(value, Comparator.nullsLast(Comparator.naturalOrder()));
    }
}

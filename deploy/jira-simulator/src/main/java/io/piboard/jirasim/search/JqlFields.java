package io.piboard.jirasim.search;

import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.JiraTime;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields a query may name, for one user at one moment. */
final class JqlFields {

    private static final DateTimeFormatter ISSUE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private final Site site;
    private final User user;
    private final Operands operands;
    private final JqlDates dates;
    private final IssueTexts texts;

    JqlFields(Site site, User user) {
        this.site = site;
        this.user = user;
        this.operands = new Operands(site, user);
        this.dates = new JqlDates(site.now());
        this.texts = new IssueTexts(site);
    }

    JqlField named(String name) {
        JqlField found = field(name.toLowerCase(Locale.ROOT));
        if (found == null) {
            throw unknown(name, user);
        }
        return found;
    }

    static JqlException unknown(String name, User user) {
        return JqlException.syntax(
                user == null
                        ? "Field '" + name + "' does not exist or this field cannot be viewed by anonymous users."
                        : "Field '" + name + "' does not exist or you do not have permission to view it.");
    }

    private JqlField field(String name) {
        return switch (name) {
            case "id", "issue", "key", "issuekey", "issueid" -> new IdentityField(operands);
            case "project" -> new ValueField(Posting.PROJECT, operands::project, issue -> Set.of(issue.project()));
            case "status" -> plain(FieldId.STATUS, operands::status);
            case "statuscategory" -> new ValueField(null, operands::category, this::category);
            case "issuetype", "type" -> plain(FieldId.TYPE, operands::type);
            case "priority" -> new PriorityField(site.catalog(), plain(FieldId.PRIORITY, operands::priority));
            case "resolution" -> new ResolutionField(plain(FieldId.RESOLUTION, operands::resolution));
            case "labels" -> new ValueField(Posting.LABEL, Operands::literal, issue -> new HashSet<>(issue.labels()));
            case "component", "fixversion", "affectedversion" ->
                new ValueField(null, operand -> operands.nothing(name, operand), issue -> Set.of());
            default -> time(name);
        };
    }

    private JqlField time(String name) {
        return switch (name) {
            case "created", "createddate" -> new DateField(dates, Issue::created, false);
            case "updated", "updateddate" -> new DateField(dates, Issue::updated, true);
            case "resolved", "resolutiondate" -> new DateField(dates, JqlFields::resolved, false);
            case "due", "duedate" -> new DateField(dates, JqlFields::due, false);
            default -> person(name);
        };
    }

    private JqlField person(String name) {
        return switch (name) {
            case "assignee" -> plain(FieldId.ASSIGNEE, operands::user);
            case "reporter" -> plain(FieldId.REPORTER, operands::user);
            case "creator" -> plain(FieldId.CREATOR, operands::user);
            case "summary" -> new TextField(texts::summary);
            case "description" -> new TextField(texts::description);
            case "comment" -> new TextField(texts::comments);
            case "text" -> new TextField(texts::everything);
            default -> planning(name);
        };
    }

    private JqlField planning(String name) {
        return switch (name) {
            case "sprint", "cf[10020]" -> new ValueField(Posting.SPRINT, operands::sprint, JqlFields::sprints);
            case "parent" -> indexed(Posting.PARENT, FieldId.PARENT);
            case "epic link", "cf[10014]" -> indexed(Posting.PARENT, FieldId.PARENT);
            case "flagged", "cf[10021]" -> plain(FieldId.FLAGGED, Operands::literal);
            case "story points", "cf[10035]" -> new NumberField(Issue::points);
            default -> null;
        };
    }

    private ValueField plain(String field, Function<Clause.Operand, Set<String>> meaning) {
        return new ValueField(null, meaning, issue -> value(issue, field));
    }

    private ValueField indexed(String posting, String field) {
        return new ValueField(posting, operands::issues, issue -> value(issue, field));
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
        return issue.sprints().stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private static Instant resolved(Issue issue) {
        String time = issue.text(FieldId.RESOLVED);
        return time == null ? null : OffsetDateTime.parse(time, ISSUE_TIME).toInstant();
    }

    private static Instant due(Issue issue) {
        String day = issue.text(FieldId.DUE);
        return day == null
                ? null
                : LocalDate.parse(day).atStartOfDay(JiraTime.ZONE).toInstant();
    }
}

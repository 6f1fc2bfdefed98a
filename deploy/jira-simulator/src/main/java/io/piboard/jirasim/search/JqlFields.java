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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The fields a query may name, for one user at one moment. */
final class JqlFields {

    private static final DateTimeFormatter ISSUE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private static final List<String> CUSTOM =
            List.of("Story Points", "Story point estimate", "Epic Link", "Epic Name", "Flagged", "Rank");

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
        JqlField found = field(english(name).toLowerCase(Locale.ROOT));
        if (found == null) {
            throw unknown(name, user);
        }
        return found;
    }

    /** Custom fields are known by their names in the language of the site. */
    private String english(String name) {
        return CUSTOM.stream()
                .filter(one -> site.catalog().language().name(one).equalsIgnoreCase(name))
                .findFirst()
                .orElse(name);
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
            case "parent" -> parent(issue -> site.kind().cloud() || subtask(issue));
            case "epic link", "cf[10014]" -> parent(issue -> !subtask(issue));
            case "epic name", "cf[10011]" -> new TextField(texts::epicName);
            case "flagged", "cf[10021]" -> plain(FieldId.FLAGGED, Operands::literal);
            case "story points", "cf[10035]" -> points(FieldId.POINTS);
            case "story point estimate", "cf[10016]" -> points(FieldId.POINT_ESTIMATE);
            default -> null;
        };
    }

    private ValueField plain(String field, Function<Clause.Operand, Set<String>> meaning) {
        return new ValueField(null, meaning, issue -> value(issue, field));
    }

    /** Data Center keeps the parents of subtasks and the epics of stories apart. */
    private ValueField parent(Predicate<Issue> has) {
        return new ValueField(
                Posting.PARENT, operands::issues, issue -> has.test(issue) ? value(issue, FieldId.PARENT) : Set.of());
    }

    private boolean subtask(Issue issue) {
        return site.catalog().type(issue.text(FieldId.TYPE)).orElseThrow().subtask();
    }

    /** An issue estimates in the field of its project. */
    private NumberField points(String field) {
        return new NumberField(issue -> site.catalog()
                        .project(issue.project())
                        .filter(project -> project.pointsField().equals(field))
                        .isPresent()
                ? issue.points()
                : null);
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

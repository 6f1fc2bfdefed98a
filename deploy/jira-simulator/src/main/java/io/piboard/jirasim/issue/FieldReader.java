package io.piboard.jirasim.issue;

import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.site.Catalog;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Named;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.function.Function;

/** Turns a value of a request into what the database holds, or refuses it in Jira's words. Null clears. */
final class FieldReader {

    private final Catalog catalog;
    private final UserReader users;
    private final HierarchyReader hierarchy;
    private final SprintReader sprints;

    FieldReader(Site site) {
        this.catalog = site.catalog();
        this.users = new UserReader(site);
        this.hierarchy = new HierarchyReader(site);
        this.sprints = new SprintReader(site);
    }

    /** Where the database keeps a field that has several names: one for every kind or style of project. */
    static String storedAs(String field) {
        return switch (field) {
            case FieldId.EPIC_LINK -> FieldId.PARENT;
            case FieldId.POINT_ESTIMATE -> FieldId.POINTS;
            default -> field;
        };
    }

    /** The issue is the one to be changed, in its present state. */
    Object read(String field, Object value, Issue issue) {
        return switch (field) {
            case FieldId.SUMMARY -> TextValues.summary(value);
            case FieldId.DESCRIPTION -> TextValues.description(value);
            case FieldId.EPIC_NAME -> TextValues.epicName(value);
            case FieldId.TYPE -> type(value, issue);
            case FieldId.PRIORITY -> named(value, catalog::priority, "Specify a valid value for priority");
            case FieldId.ASSIGNEE -> users.assignee(value, issue);
            case FieldId.REPORTER -> users.anybody(value);
            case FieldId.LABELS -> TextValues.labels(value);
            case FieldId.DUE -> TextValues.day(value);
            case FieldId.PARENT -> hierarchy.parent(value, issue);
            case FieldId.EPIC_LINK -> hierarchy.epic(value);
            case FieldId.SPRINT -> sprints.read(value, issue.sprints());
            case FieldId.POINTS, FieldId.POINT_ESTIMATE -> points(value);
            default -> throw new FieldProblem("Field '" + field + "' cannot be set.");
        };
    }

    /** A type of the issue's project; whole issues and parts of issues do not turn into each other. */
    private String type(Object value, Issue issue) {
        JsonObject given = object(value, "Specify a valid issue type");
        String idOrName = String.valueOf(given.getValue("id", given.getValue("name")));
        boolean subtask = catalog.type(issue.text(FieldId.TYPE)).orElseThrow().subtask();
        return catalog.project(issue.project()).orElseThrow().types().stream()
                .filter(type ->
                        (type.id().equals(idOrName) || type.name().equals(idOrName)) && type.subtask() == subtask)
                .map(IssueType::id)
                .findFirst()
                .orElseThrow(() -> new FieldProblem("Specify a valid issue type"));
    }

    private static Double points(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Number number && number.doubleValue() >= 0) {
            return number.doubleValue();
        }
        throw new FieldProblem("Operation value must be a number");
    }

    private static String named(Object value, Function<String, Optional<Named>> find, String problem) {
        JsonObject given = object(value, problem);
        String idOrName = Bodies.text(given, "id", Bodies.text(given, "name", ""));
        return find.apply(idOrName).map(Named::id).orElseThrow(() -> new FieldProblem(problem));
    }

    static JsonObject object(Object value, String problem) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new FieldProblem(problem);
    }
}

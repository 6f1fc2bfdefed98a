package io.piboard.jirasim.issue;

import io.piboard.jirasim.site.Catalog;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Named;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import io.piboard.jirasim.site.User;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Turns a value of a request into what the database holds, or refuses it in Jira's words. Null clears. */
final class FieldReader {

    private final Site site;
    private final Catalog catalog;

    FieldReader(Site site) {
        this.site = site;
        this.catalog = site.catalog();
    }

    /** The issue's present state decides which sprints stay. */
    Object read(String field, Object value, List<Long> sprintsBefore) {
        return switch (field) {
            case FieldId.SUMMARY -> TextValues.summary(value);
            case FieldId.DESCRIPTION -> TextValues.description(value);
            case FieldId.TYPE ->
                byId(value, id -> catalog.type(id).map(type -> type.id()), "Specify a valid issue type");
            case FieldId.PRIORITY -> named(value, catalog::priority, "Specify a valid value for priority");
            case FieldId.ASSIGNEE, FieldId.REPORTER -> user(value);
            case FieldId.LABELS -> TextValues.labels(value);
            case FieldId.DUE -> TextValues.day(value);
            case FieldId.PARENT -> parent(value);
            case FieldId.SPRINT -> sprints(value, sprintsBefore);
            case FieldId.POINTS -> points(value);
            default -> throw new FieldProblem("Field '" + field + "' cannot be set.");
        };
    }

    private String user(Object value) {
        if (value == null) {
            return null;
        }
        JsonObject given = object(value, "Specify a valid user");
        String id = given.getString("accountId", given.getString("id"));
        return id == null
                ? null
                : catalog.user(id)
                        .map(User::accountId)
                        .orElseThrow(() -> new FieldProblem("User '" + id + "' does not exist."));
    }

    private String parent(Object value) {
        if (value == null) {
            return null;
        }
        JsonObject given = object(value, "data was not an object");
        if (Boolean.TRUE.equals(given.getValue("none"))) {
            return null;
        }
        Issue parent = site.issue(given.getString("id", given.getString("key", "")))
                .orElseThrow(() -> new FieldProblem("Could not find issue by id or key."));
        if (!catalog.type(parent.text(FieldId.TYPE)).orElseThrow().epic()) {
            throw new FieldProblem("Given parent work item does not belong to appropriate hierarchy.");
        }
        return String.valueOf(parent.id());
    }

    private List<Long> sprints(Object value, List<Long> before) {
        List<Long> kept = before.stream()
                .filter(id -> site.sprint(id).filter(sprint -> !sprint.open()).isPresent())
                .toList();
        if (value == null) {
            return kept;
        }
        if (!(value instanceof Number number)) {
            throw new FieldProblem("Number value expected as the Sprint id.");
        }
        Sprint sprint = site.sprint(number.longValue())
                .orElseThrow(() -> new FieldProblem("Sprint with id " + number + " does not exist"));
        if (!sprint.open()) {
            throw new FieldProblem("Issue can be assigned only active or future sprints.");
        }
        List<Long> sprints = new ArrayList<>(kept);
        sprints.add(sprint.id());
        return List.copyOf(sprints);
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

    private static String byId(Object value, Function<String, Optional<String>> find, String problem) {
        JsonObject given = object(value, problem);
        return find.apply(String.valueOf(given.getValue("id"))).orElseThrow(() -> new FieldProblem(problem));
    }

    private static String named(Object value, Function<String, Optional<Named>> find, String problem) {
        JsonObject given = object(value, problem);
        String idOrName = given.getString("id", given.getString("name", ""));
        return find.apply(idOrName).map(Named::id).orElseThrow(() -> new FieldProblem(problem));
    }

    private static JsonObject object(Object value, String problem) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new FieldProblem(problem);
    }
}

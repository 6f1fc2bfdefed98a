package io.piboard.jirasim.mischief;

import io.piboard.jirasim.http.Bodies;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;

/**
 * What an administrator does while others work: takes permissions, makes fields required, takes them off the screens,
 * removes transitions from workflows (by their id), drops credentials of a user on the way to Jira.
 */
public record Administration(
        List<Denial> denied,
        List<FieldChange> required,
        List<FieldChange> hidden,
        Set<String> removedTransitions,
        Set<String> anonymous) {

    public static final Administration NONE = new Administration(List.of(), List.of(), List.of(), Set.of(), Set.of());

    /** A permission that somebody has no longer, in one project or, with a null project, in all. */
    public record Denial(String user, String permission, String project) {

        JsonObject toJson() {
            return new JsonObject()
                    .put("user", user)
                    .put("permission", permission)
                    .put("project", project);
        }

        static Denial fromJson(JsonObject json) {
            return new Denial(json.getString("user"), json.getString("permission"), json.getString("project"));
        }
    }

    /** A field of a project, which is named by its key. */
    public record FieldChange(String project, String field) {

        JsonObject toJson() {
            return new JsonObject().put("project", project).put("field", field);
        }

        static FieldChange fromJson(JsonObject json) {
            return new FieldChange(json.getString("project"), json.getString("field"));
        }
    }

    public JsonObject into(JsonObject plan) {
        return plan.put(
                        "denied",
                        new JsonArray(denied.stream().map(Denial::toJson).toList()))
                .put(
                        "required",
                        new JsonArray(required.stream().map(FieldChange::toJson).toList()))
                .put(
                        "hidden",
                        new JsonArray(hidden.stream().map(FieldChange::toJson).toList()))
                .put("removedTransitions", new JsonArray(List.copyOf(removedTransitions)))
                .put("anonymous", new JsonArray(List.copyOf(anonymous)));
    }

    public static Administration fromJson(JsonObject plan) {
        return new Administration(
                MischiefPlan.objects(plan, "denied").stream()
                        .map(Denial::fromJson)
                        .toList(),
                MischiefPlan.objects(plan, "required").stream()
                        .map(FieldChange::fromJson)
                        .toList(),
                MischiefPlan.objects(plan, "hidden").stream()
                        .map(FieldChange::fromJson)
                        .toList(),
                words(plan, "removedTransitions"),
                words(plan, "anonymous"));
    }

    static Set<String> words(JsonObject plan, String member) {
        return Set.copyOf(Bodies.strings(plan, member));
    }
}

package io.piboard.jirasim.workflow;

import io.piboard.jirasim.comment.CommentBodies;
import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.site.FieldId;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** What a request wants a transition to do beside the step itself; {@code plain} is what any edit could do too. */
record TransitionWish(String id, JsonObject plain, JsonObject resolution, List<String> comments) {

    static TransitionWish of(JsonObject body) {
        Object id = Bodies.object(body, "transition").getValue("id");
        if (id == null) {
            throw JiraError.badRequest("Missing 'transition' identifier");
        }
        JsonObject fields = Bodies.object(body, "fields").copy();
        JsonObject update = Bodies.object(body, "update").copy();
        Object resolution = fields.remove(FieldId.RESOLUTION);
        List<String> comments = Bodies.objects(update, "comment").stream()
                .map(operation -> CommentBodies.text(Bodies.object(operation, "add")))
                .toList();
        update.remove("comment");
        JsonObject plain = new JsonObject().put("fields", fields).put("update", update);
        return new TransitionWish(id.toString(), plain, (JsonObject) resolution, comments);
    }

    boolean names(String field) {
        return field.equals(FieldId.RESOLUTION)
                ? resolution != null
                : plain.getJsonObject("fields").getValue(field) != null
                        || plain.getJsonObject("update").containsKey(field);
    }

    /** A screen is needed for whatever goes beyond the step. */
    void check(Transition step) {
        if (!comments.isEmpty() && !step.hasScreen()) {
            throw notOnScreen("comment");
        }
        if (resolution != null && !step.rules().screen().contains(FieldId.RESOLUTION)) {
            throw notOnScreen(FieldId.RESOLUTION);
        }
    }

    private static JiraError notOnScreen(String field) {
        return JiraError.fields(
                Map.of(field, "Field '" + field + "' cannot be set. It is not on the appropriate screen, or unknown."));
    }
}

package io.piboard.jirasim.comment;

import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.issue.PropertyResource;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** What a request says about a comment. */
public final class CommentBodies {

    private static final int LONGEST = 32_767;
    private static final String MEMBER = "comment";

    private CommentBodies() {}

    public static String text(JsonObject wish) {
        if (!(wish.getValue("body") instanceof String text)) {
            throw JiraError.fields(Map.of(MEMBER, "Comment body can not be empty!"));
        }
        if (text.isBlank()) {
            throw JiraError.fields(Map.of(MEMBER, "Comment body can not be empty!"));
        }
        if (text.length() > LONGEST) {
            throw JiraError.fields(
                    Map.of(MEMBER, "The entered text is too long. It exceeds the allowed limit of 32,767 characters."));
        }
        return text;
    }

    static JsonObject properties(JsonObject wish) {
        JsonObject properties = new JsonObject();
        for (JsonObject property : Bodies.objects(wish, "properties")) {
            PropertyResource.check(property.getString("key"), property.getValue("value"));
            properties.put(property.getString("key"), property.getValue("value"));
        }
        return properties;
    }
}

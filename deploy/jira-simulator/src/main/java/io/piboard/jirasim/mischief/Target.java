package io.piboard.jirasim.mischief;

import io.piboard.jirasim.http.Bodies;
import io.vertx.core.json.JsonObject;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Which requests are meant: a method or any, and a regular expression found in the path. */
public record Target(String method, Pattern path) {

    public static final Target ALL = new Target("*", Pattern.compile(""));

    public static Target of(String method, String path) {
        return new Target(method, Pattern.compile(path));
    }

    boolean hits(String requestMethod, String requestPath) {
        return (method.equals("*") || method.equalsIgnoreCase(requestMethod))
                && path.matcher(requestPath).find();
    }

    JsonObject into(JsonObject json) {
        return json.put("method", method).put("path", path.pattern());
    }

    static Target fromJson(JsonObject json) {
        try {
            return of(Bodies.text(json, "method", "*"), Bodies.text(json, "path", ""));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("path is no regular expression: " + e.getDescription(), e);
        }
    }
}

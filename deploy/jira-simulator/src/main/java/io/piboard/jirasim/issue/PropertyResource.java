package io.piboard.jirasim.issue;

import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.change.IssueLookup;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.site.Self;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Entity properties of issues: JSON values under a key, invisible to people. */
public final class PropertyResource {

    private static final int LONGEST = 32_768;

    private final IssueLookup lookup;
    private final Changes changes;

    public PropertyResource(IssueLookup lookup, Changes changes) {
        this.lookup = lookup;
        this.changes = changes;
    }

    public void mount(Routes platform) {
        platform.get("/issue/:issue/properties", RequestClass.PROPERTY, this::keys);
        platform.get("/issue/:issue/properties/:key", RequestClass.PROPERTY, this::read);
        platform.put("/issue/:issue/properties/:key", RequestClass.PROPERTY, this::write);
        platform.delete("/issue/:issue/properties/:key", RequestClass.PROPERTY, this::remove);
    }

    /** Refuses a key or value that no entity can have. */
    public static void check(String key, Object value) {
        if (key == null || key.isBlank() || key.length() > 255) {
            throw JiraError.badRequest("The property key has to be between 1 and 255 characters.");
        }
        if (value == null || Json.encode(value).length() > LONGEST) {
            throw JiraError.badRequest("The property value has to be JSON of at most 32768 characters.");
        }
    }

    private Answer keys(Call call) {
        Issue issue = lookup.find(call.path("issue"));
        JsonArray keys = new JsonArray();
        issue.properties()
                .fieldNames()
                .forEach(key -> keys.add(new JsonObject().put("key", key).put("self", self(issue, key))));
        return Answer.ok(new JsonObject().put("keys", keys));
    }

    private Answer read(Call call) {
        Issue issue = lookup.find(call.path("issue"));
        String key = existing(issue, call.path("key"));
        return Answer.ok(
                new JsonObject().put("key", key).put("value", issue.properties().getValue(key)));
    }

    private Answer write(Call call) {
        Issue issue = lookup.forWrite(call.user(), call.path("issue"), Permission.EDIT_ISSUES);
        String key = call.path("key");
        Object value = call.bodyValue();
        check(key, value);
        boolean fresh = !issue.properties().containsKey(key);
        changes.property(call.user(), issue, key, value);
        return Answer.empty(fresh ? 201 : 200);
    }

    private Answer remove(Call call) {
        Issue issue = lookup.forWrite(call.user(), call.path("issue"), Permission.EDIT_ISSUES);
        changes.property(call.user(), issue, existing(issue, call.path("key")), null);
        return Answer.noContent();
    }

    private static String existing(Issue issue, String key) {
        if (!issue.properties().containsKey(key)) {
            throw JiraError.notFound("The property with key '" + key + "' does not exist.");
        }
        return key;
    }

    private static String self(Issue issue, String key) {
        return Self.platform("issue/" + issue.id() + "/properties/" + key);
    }
}

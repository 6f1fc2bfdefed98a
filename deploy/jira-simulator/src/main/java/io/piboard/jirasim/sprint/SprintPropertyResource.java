package io.piboard.jirasim.sprint;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.issue.PropertyResource;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Self;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Entity properties of sprints: JSON values under a key, invisible to people and to webhooks. */
public final class SprintPropertyResource {

    private static final String PATH = "/sprint/:sprint/properties";

    private final Site site;

    public SprintPropertyResource(Site site) {
        this.site = site;
    }

    public void mount(Routes agile) {
        agile.get(PATH, RequestClass.PROPERTY, this::keys);
        agile.get(PATH + "/:key", RequestClass.PROPERTY, this::read);
        agile.put(PATH + "/:key", RequestClass.PROPERTY, this::write);
        agile.delete(PATH + "/:key", RequestClass.PROPERTY, this::remove);
    }

    private Answer keys(Call call) {
        Sprint sprint = find(call);
        JsonArray keys = new JsonArray();
        sprint.properties()
                .fieldNames()
                .forEach(key -> keys.add(new JsonObject()
                        .put("key", key)
                        .put("self", Self.agile("sprint/" + sprint.id() + "/properties/" + key))));
        return Answer.ok(new JsonObject().put("keys", keys));
    }

    private Answer read(Call call) {
        Sprint sprint = find(call);
        String key = existing(sprint, call.path("key"));
        return Answer.ok(new JsonObject()
                .put("key", key)
                .put("value", sprint.properties().getValue(key)));
    }

    private Answer write(Call call) {
        Sprint sprint = find(call);
        String key = call.path("key");
        Object value = call.bodyValue();
        PropertyResource.check(key, value);
        boolean fresh = !sprint.properties().containsKey(key);
        site.change().put(sprint.withProperty(key, value)).commit();
        return Answer.empty(fresh ? 201 : 200);
    }

    private Answer remove(Call call) {
        Sprint sprint = find(call);
        String key = existing(sprint, call.path("key"));
        site.change().put(sprint.withProperty(key, null)).commit();
        return Answer.noContent();
    }

    private Sprint find(Call call) {
        return site.sprint(call.number("sprint")).orElseThrow(() -> JiraError.notFound("Sprint does not exist."));
    }

    private static String existing(Sprint sprint, String key) {
        if (!sprint.properties().containsKey(key)) {
            throw JiraError.notFound("The property with key '" + key + "' does not exist.");
        }
        return key;
    }
}

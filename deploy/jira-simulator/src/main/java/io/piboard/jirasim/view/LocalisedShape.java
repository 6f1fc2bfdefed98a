package io.piboard.jirasim.view;

import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Language;
import io.piboard.jirasim.site.Named;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Status;
import io.piboard.jirasim.site.User;
import io.vertx.core.json.JsonObject;

/** The same things with names in the language of the site. */
record LocalisedShape(EntityShape english, Language language) implements EntityShape {

    @Override
    public JsonObject user(User user) {
        return english.user(user);
    }

    @Override
    public JsonObject type(IssueType type) {
        return translated(english.type(type));
    }

    @Override
    public JsonObject project(Project project) {
        return english.project(project);
    }

    @Override
    public JsonObject status(Status status) {
        JsonObject json = translated(english.status(status));
        translated(json.getJsonObject("statusCategory"));
        return json;
    }

    @Override
    public JsonObject named(Named named) {
        return translated(english.named(named));
    }

    private JsonObject translated(JsonObject json) {
        return json.put("name", language.name(json.getString("name")));
    }
}

package io.piboard.jirasim.workflow;

import io.piboard.jirasim.issue.Screens;
import io.piboard.jirasim.site.Catalog;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Named;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.view.EntityShape;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A transition as a kind of Jira lists it; its screen's fields only when they were asked for. */
final class TransitionView {

    private final Site site;
    private final Catalog catalog;
    private final Screens screens;

    TransitionView(Site site, Screens screens) {
        this.site = site;
        this.catalog = site.catalog();
        this.screens = screens;
    }

    JsonObject of(Transition step, int place) {
        JsonObject json = new JsonObject()
                .put("id", step.id())
                .put("name", step.name())
                .put("to", EntityShape.of(catalog).status(step.to()));
        if (!site.kind().cloud()) {
            json.put("opsbarSequence", 10 * (place + 1));
        }
        return site.kind().selfHostedBefore(10, 0) ? json : traits(json, step);
    }

    /** Old servers say nothing of this. */
    private JsonObject traits(JsonObject json, Transition step) {
        if (site.kind().cloud()) {
            json.put("isAvailable", true);
        }
        return json.put("hasScreen", step.hasScreen())
                .put("isGlobal", step.global())
                .put("isInitial", false)
                .put("isConditional", !step.rules().conditions().isEmpty())
                .put("isLooped", false);
    }

    JsonObject fields(Transition step, Project project, IssueType type) {
        JsonObject fields = new JsonObject();
        for (String field : step.rules().screen()) {
            JsonObject shown = field.equals(FieldId.RESOLUTION) ? resolution() : screens.describe(field, project, type);
            fields.put(field, shown.put("required", step.rules().required().contains(field)));
        }
        return fields;
    }

    private JsonObject resolution() {
        JsonArray values = new JsonArray();
        for (Named one : catalog.resolutions()) {
            values.add(EntityShape.of(catalog).named(one));
        }
        return new JsonObject()
                .put("name", "Resolution")
                .put("key", FieldId.RESOLUTION)
                .put("operations", JsonArray.of("set"))
                .put("schema", new JsonObject().put("type", "resolution").put("system", "resolution"))
                .put("allowedValues", values);
    }
}

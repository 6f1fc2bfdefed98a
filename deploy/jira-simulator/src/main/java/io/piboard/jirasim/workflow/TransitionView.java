package io.piboard.jirasim.workflow;

import io.piboard.jirasim.site.Catalog;
import io.piboard.jirasim.site.Named;
import io.piboard.jirasim.view.EntityShape;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A transition as Jira lists it; its screen's fields only when they were asked for. */
final class TransitionView {

    private final Catalog catalog;

    TransitionView(Catalog catalog) {
        this.catalog = catalog;
    }

    JsonObject of(Transition step, boolean withFields) {
        JsonObject json = new JsonObject()
                .put("id", step.id())
                .put("name", step.name())
                .put("to", EntityShape.of(catalog).status(step.to()))
                .put("hasScreen", step.resolutionScreen())
                .put("isGlobal", step.global())
                .put("isInitial", false)
                .put("isAvailable", true)
                .put("isConditional", false)
                .put("isLooped", false);
        return withFields ? json.put("fields", screen(step)) : json;
    }

    private JsonObject screen(Transition step) {
        JsonObject fields = new JsonObject();
        if (step.resolutionScreen()) {
            fields.put(
                    "resolution",
                    new JsonObject()
                            .put("required", false)
                            .put("name", "Resolution")
                            .put("key", "resolution")
                            .put("operations", new JsonArray().add("set"))
                            .put(
                                    "schema",
                                    new JsonObject().put("type", "resolution").put("system", "resolution"))
                            .put(
                                    "allowedValues",
                                    new JsonArray(catalog.resolutions().stream()
                                            .map(Named::toJson)
                                            .toList())));
        }
        return fields;
    }
}

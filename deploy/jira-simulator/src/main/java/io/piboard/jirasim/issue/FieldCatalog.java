package io.piboard.jirasim.issue;

import io.piboard.jirasim.site.Catalog;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Language;
import io.piboard.jirasim.site.Scope;
import io.piboard.jirasim.site.TeamManagedDemo;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/** The fields of one kind of Jira, in its words. */
public final class FieldCatalog {

    private static final Scope TEAM = TeamManagedDemo.PROJECT.scope();

    private final boolean cloud;
    private final Language language;
    private final List<FieldDefinition> fields;

    public FieldCatalog(Catalog catalog) {
        this.cloud = catalog.kind().cloud();
        this.language = catalog.language();
        this.fields = cloud ? ofCloud() : ofServer();
    }

    List<JsonObject> listed() {
        return fields.stream().map(field -> shaped(field.toJson())).toList();
    }

    /** What a caller sees who is not signed in. */
    List<JsonObject> system() {
        return fields.stream()
                .filter(field -> !field.custom())
                .map(field -> shaped(field.toJson()))
                .toList();
    }

    /** Field ids with their names, as {@code expand=names} gives them. */
    public JsonObject names() {
        JsonObject names = new JsonObject();
        fields.forEach(field -> names.put(field.id(), field.name()));
        return names;
    }

    /** Field ids with their schemas, as {@code expand=schema} gives them. */
    public JsonObject schemas() {
        JsonObject schemas = new JsonObject();
        fields.forEach(field -> schemas.put(field.id(), field.schema()));
        return schemas;
    }

    JsonObject onScreen(String id, boolean required) {
        return shaped(named(id).onScreen(required));
    }

    FieldDefinition named(String id) {
        return fields.stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonObject shaped(JsonObject field) {
        field.put("name", language.name(field.getString("name")));
        if (!cloud) {
            field.remove("key");
            field.remove("untranslatedName");
        } else if (FieldId.POINT_ESTIMATE.equals(field.getString("id"))) {
            return TEAM.into(field);
        }
        return field;
    }

    private static List<FieldDefinition> ofCloud() {
        return Stream.concat(
                        Fields.ALL.stream(),
                        Stream.of(
                                Fields.EPIC_NAME,
                                Fields.EPIC_LINK,
                                FieldDefinition.custom(
                                        FieldId.POINT_ESTIMATE,
                                        "Story point estimate",
                                        "number",
                                        null,
                                        Fields.GREENHOPPER + "jsw-story-points")))
                .toList();
    }

    /** Sprints are strings here, and epics have fields of their own. */
    private static List<FieldDefinition> ofServer() {
        FieldDefinition sprint =
                FieldDefinition.custom(FieldId.SPRINT, "Sprint", "array", "string", Fields.GREENHOPPER + "gh-sprint");
        return Stream.concat(
                        Fields.ALL.stream().map(field -> field.id().equals(FieldId.SPRINT) ? sprint : field),
                        Stream.of(
                                Fields.EPIC_NAME,
                                Fields.EPIC_LINK,
                                FieldDefinition.custom(
                                        FieldId.EPIC_STATUS,
                                        "Epic Status",
                                        "option",
                                        null,
                                        Fields.GREENHOPPER + "gh-epic-status"),
                                FieldDefinition.custom(
                                        FieldId.EPIC_COLOUR,
                                        "Epic Colour",
                                        "string",
                                        null,
                                        Fields.GREENHOPPER + "gh-epic-color")))
                .toList();
    }
}

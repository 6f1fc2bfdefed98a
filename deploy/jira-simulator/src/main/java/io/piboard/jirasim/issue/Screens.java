package io.piboard.jirasim.issue;

import io.piboard.jirasim.site.Catalog;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Named;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.User;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which fields may be set when an issue is created or edited. What is not on the screen refuses the whole call. */
public final class Screens {

    private static final Set<String> REQUIRED = Set.of(FieldId.PROJECT, FieldId.TYPE, FieldId.SUMMARY);

    private final Catalog catalog;

    public Screens(Catalog catalog) {
        this.catalog = catalog;
    }

    List<String> create(Project project, IssueType type, User user) {
        List<String> fields = new ArrayList<>(List.of(FieldId.PROJECT));
        fields.addAll(edit(project, type, user));
        return fields;
    }

    List<String> edit(Project project, IssueType type, User user) {
        List<String> fields = new ArrayList<>(List.of(
                FieldId.TYPE,
                FieldId.SUMMARY,
                FieldId.DESCRIPTION,
                FieldId.PRIORITY,
                FieldId.ASSIGNEE,
                FieldId.LABELS,
                FieldId.DUE));
        if (!type.epic()) {
            fields.add(FieldId.PARENT);
            fields.add(FieldId.SPRINT);
        }
        if (project.pointsOnScreen()) {
            fields.add(FieldId.POINTS);
        }
        if (user.admin()) {
            fields.add(FieldId.REPORTER);
        }
        return fields;
    }

    JsonObject describe(String field, Project project) {
        JsonObject json = Fields.named(field).onScreen(REQUIRED.contains(field));
        switch (field) {
            case FieldId.PRIORITY ->
                json.put(
                        "allowedValues",
                        values(catalog.priorities().stream().map(Named::toJson).toList()));
            case FieldId.TYPE ->
                json.put(
                        "allowedValues",
                        values(catalog.types().stream().map(IssueType::toJson).toList()));
            case FieldId.PROJECT -> json.put("allowedValues", values(List.of(project.toJson())));
            default -> {}
        }
        return json;
    }

    private static JsonArray values(List<JsonObject> values) {
        return new JsonArray(values);
    }
}

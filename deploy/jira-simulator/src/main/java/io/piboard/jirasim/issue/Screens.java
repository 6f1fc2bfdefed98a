package io.piboard.jirasim.issue;

import io.piboard.jirasim.site.Catalog;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import io.piboard.jirasim.view.EntityShape;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Which fields may be set when an issue is created or edited. What is not on the screen refuses the whole call. */
public final class Screens {

    private static final Set<String> ALWAYS_REQUIRED = Set.of(FieldId.PROJECT, FieldId.TYPE, FieldId.SUMMARY);

    private final Site site;
    private final Catalog catalog;
    private final FieldCatalog fields;
    private final EntityShape shape;
    private final HierarchyFields hierarchy;

    public Screens(Site site) {
        this.site = site;
        this.catalog = site.catalog();
        this.fields = new FieldCatalog(catalog);
        this.shape = EntityShape.of(catalog);
        this.hierarchy = HierarchyFields.of(site.kind());
    }

    Screen create(Project project, IssueType type, User user) {
        List<String> screen = new ArrayList<>(List.of(FieldId.PROJECT));
        screen.addAll(common(project, type, user));
        screen.addAll(hierarchy.onCreate(type));
        return shown(screen, project, type);
    }

    /** The screen of a step of a workflow. */
    public Screen transition(Project project, IssueType type, List<String> fields) {
        return new Screen(this, project, type, fields);
    }

    /** What may be changed of an issue that is there. */
    public Screen edit(Project project, IssueType type, User user) {
        List<String> screen = new ArrayList<>(common(project, type, user));
        screen.addAll(hierarchy.onEdit(type));
        return shown(screen, project, type);
    }

    boolean required(String field, Project project, IssueType type) {
        return ALWAYS_REQUIRED.contains(field)
                || hierarchy.required(field, type)
                || site.fieldRules().requires(project, field);
    }

    public String name(String field) {
        return catalog.language().name(fields.named(field).name());
    }

    public JsonObject describe(String field, Project project, IssueType type) {
        JsonObject json = fields.onScreen(field, required(field, project, type));
        return switch (field) {
            case FieldId.PRIORITY -> json.put("allowedValues", values(catalog.priorities(), shape::named));
            case FieldId.TYPE -> json.put("allowedValues", values(project.types(), shape::type));
            case FieldId.PROJECT -> json.put("allowedValues", values(List.of(project), shape::project));
            default -> json;
        };
    }

    private List<String> common(Project project, IssueType type, User user) {
        List<String> screen = new ArrayList<>(
                List.of(FieldId.TYPE, FieldId.SUMMARY, FieldId.DESCRIPTION, FieldId.PRIORITY, FieldId.LABELS));
        if (project.pointsOnScreen()) {
            screen.add(project.pointsField());
        }
        addIf(screen, FieldId.ASSIGNEE, user, Permission.ASSIGN_ISSUES, project);
        addIf(screen, FieldId.REPORTER, user, Permission.MODIFY_REPORTER, project);
        addIf(screen, FieldId.DUE, user, Permission.SCHEDULE_ISSUES, project);
        if (type.hierarchyLevel() == 0) {
            addIf(screen, FieldId.SPRINT, user, Permission.SCHEDULE_ISSUES, project);
        }
        return screen;
    }

    private void addIf(List<String> screen, String field, User user, Permission needed, Project project) {
        if (site.permissions().may(user, needed, project)) {
            screen.add(field);
        }
    }

    private Screen shown(List<String> screen, Project project, IssueType type) {
        screen.removeIf(field -> site.fieldRules().hides(project, field));
        return new Screen(this, project, type, List.copyOf(screen));
    }

    private static <T> JsonArray values(List<T> all, Function<T, JsonObject> form) {
        return new JsonArray(all.stream().map(form).toList());
    }
}

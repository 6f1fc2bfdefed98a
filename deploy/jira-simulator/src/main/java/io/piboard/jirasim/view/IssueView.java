package io.piboard.jirasim.view;

import io.piboard.jirasim.site.Catalog;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.JiraTime;
import io.piboard.jirasim.site.Self;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** An issue as REST v2 shows it. Between REST answers and webhook bodies only the form of sprints differs. */
public final class IssueView {

    private final Site site;
    private final Function<Sprint, Object> sprintForm;
    private final LinkView links;
    private final EntityShape shape;
    private final KindFields kindFields;

    public IssueView(Site site, Function<Sprint, Object> sprintForm) {
        this.site = site;
        this.sprintForm = sprintForm;
        this.links = new LinkView(site);
        this.shape = EntityShape.of(site.catalog());
        this.kindFields = KindFields.of(site);
    }

    public static IssueView forRest(Site site) {
        return new IssueView(site, KindFields.sprintForm(site));
    }

    public JsonObject of(Issue issue, FieldSelection selection) {
        return head(issue).put("expand", "").put("fields", selection.apply(fields(issue)));
    }

    public JsonObject of(Issue issue, FieldSelection selection, List<String> properties) {
        JsonObject json = of(issue, selection);
        if (properties.isEmpty()) {
            return json;
        }
        JsonObject chosen = new JsonObject();
        issue.properties().forEach(property -> {
            if (properties.contains(property.getKey()) || properties.contains("*all")) {
                chosen.put(property.getKey(), property.getValue());
            }
        });
        return json.put("properties", chosen);
    }

    /** Id, self and key. */
    public static JsonObject head(Issue issue) {
        return new JsonObject()
                .put("id", String.valueOf(issue.id()))
                .put("self", Self.platform("issue/" + issue.id()))
                .put("key", issue.key());
    }

    public JsonObject fields(Issue issue) {
        Catalog catalog = site.catalog();
        JsonObject fields = new JsonObject()
                .put(FieldId.SUMMARY, issue.text(FieldId.SUMMARY))
                .put(FieldId.DESCRIPTION, issue.text(FieldId.DESCRIPTION))
                .put(
                        FieldId.PROJECT,
                        catalog.project(issue.project()).map(shape::project).orElseThrow())
                .put(
                        FieldId.TYPE,
                        shape.type(catalog.type(issue.text(FieldId.TYPE)).orElseThrow()))
                .put(
                        FieldId.STATUS,
                        shape.status(catalog.status(issue.text(FieldId.STATUS)).orElseThrow()))
                .put(FieldId.PRIORITY, json(issue, FieldId.PRIORITY, catalog::priority, shape::named))
                .put(FieldId.RESOLUTION, json(issue, FieldId.RESOLUTION, catalog::resolution, shape::named))
                .put(FieldId.RESOLVED, issue.text(FieldId.RESOLVED))
                .put(FieldId.REPORTER, json(issue, FieldId.REPORTER, catalog::user, shape::user))
                .put(FieldId.CREATOR, json(issue, FieldId.CREATOR, catalog::user, shape::user))
                .put(FieldId.ASSIGNEE, json(issue, FieldId.ASSIGNEE, catalog::user, shape::user))
                .put(FieldId.LABELS, new JsonArray(issue.labels()))
                .put(FieldId.DUE, issue.text(FieldId.DUE))
                .put("created", JiraTime.issue(issue.created()))
                .put("updated", JiraTime.issue(issue.updated()));
        return more(fields, issue);
    }

    private JsonObject more(JsonObject fields, Issue issue) {
        fields.put("issuelinks", links.of(issue))
                .put("components", new JsonArray())
                .put("fixVersions", new JsonArray())
                .put("versions", new JsonArray())
                .put(FieldId.RANK, issue.text(FieldId.RANK))
                .put(FieldId.SPRINT, sprints(issue))
                .put(FieldId.FLAGGED, null);
        kindFields.add(fields, issue);
        return fields;
    }

    private JsonArray sprints(Issue issue) {
        List<Object> shown = issue.sprints().stream()
                .map(id -> site.sprint(id).orElse(null))
                .filter(Objects::nonNull)
                .map(sprintForm)
                .toList();
        return shown.isEmpty() ? null : new JsonArray(shown);
    }

    private static <T> JsonObject json(
            Issue issue, String field, Function<String, Optional<T>> find, Function<T, JsonObject> form) {
        return Optional.ofNullable(issue.text(field)).flatMap(find).map(form).orElse(null);
    }
}

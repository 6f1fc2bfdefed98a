package io.piboard.jirasim.view;

import io.piboard.jirasim.site.Catalog;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Self;
import io.vertx.core.json.JsonObject;

/** The few fields by which one issue shows another, its parent or a linked one. */
final class IssueBrief {

    private IssueBrief() {}

    static JsonObject of(Catalog catalog, Issue issue) {
        EntityShape shape = EntityShape.of(catalog);
        JsonObject fields = new JsonObject()
                .put(FieldId.SUMMARY, issue.text(FieldId.SUMMARY))
                .put(
                        FieldId.STATUS,
                        shape.status(catalog.status(issue.text(FieldId.STATUS)).orElseThrow()))
                .put(
                        FieldId.TYPE,
                        shape.type(catalog.type(issue.text(FieldId.TYPE)).orElseThrow()));
        catalog.priority(String.valueOf(issue.text(FieldId.PRIORITY)))
                .ifPresent(priority -> fields.put(FieldId.PRIORITY, shape.named(priority)));
        return new JsonObject()
                .put("id", String.valueOf(issue.id()))
                .put("key", issue.key())
                .put("self", Self.platform("issue/" + issue.id()))
                .put("fields", fields);
    }
}

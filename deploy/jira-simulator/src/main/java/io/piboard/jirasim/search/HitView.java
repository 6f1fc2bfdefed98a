package io.piboard.jirasim.search;

import io.piboard.jirasim.changelog.HistoryView;
import io.piboard.jirasim.issue.FieldCatalog;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.view.FieldSelection;
import io.piboard.jirasim.view.IssueView;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Issues as searches and bulk reads show them. */
public final class HitView {

    /** How one issue is shown. */
    @FunctionalInterface
    public interface Form {
        JsonObject of(Issue issue, FieldSelection fields, List<String> properties);
    }

    private final Form form;
    private final HistoryView histories;
    private final FieldCatalog catalog;
    private final boolean bareIds;

    public HitView(Site site) {
        this(site, IssueView.forRest(site)::of, site.kind().cloud());
    }

    public HitView(Site site, Form form) {
        this(site, form, false);
    }

    private HitView(Site site, Form form, boolean bareIds) {
        this.form = form;
        this.histories = new HistoryView(site);
        this.catalog = new FieldCatalog(site.catalog());
        this.bareIds = bareIds;
    }

    /** Puts the issues into an answer, with what was asked to be expanded. */
    public JsonObject into(
            JsonObject answer,
            List<Issue> issues,
            FieldSelection fields,
            List<String> properties,
            Expansion expansion) {
        List<JsonObject> shown = issues.stream()
                .map(issue -> of(issue, fields, properties, expansion))
                .toList();
        answer.put("issues", new JsonArray(shown));
        if (expansion.has("names")) {
            answer.put("names", catalog.names());
        }
        return expansion.has("schema") ? answer.put("schema", catalog.schemas()) : answer;
    }

    private JsonObject of(Issue issue, FieldSelection fields, List<String> properties, Expansion expansion) {
        JsonObject json = head(issue, fields, properties);
        return expansion.has("changelog") ? json.put("changelog", histories.expanded(issue.id())) : json;
    }

    /** Nothing but ids or keys is answered without looking at the issue. */
    private JsonObject head(Issue issue, FieldSelection fields, List<String> properties) {
        if (bareIds && fields.onlyId() && properties.isEmpty()) {
            return new JsonObject().put("id", String.valueOf(issue.id()));
        }
        return fields.onlyIdOrKey() && properties.isEmpty()
                ? IssueView.head(issue)
                : form.of(issue, fields, properties);
    }
}

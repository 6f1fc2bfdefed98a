package io.piboard.jirasim.search;

import io.piboard.jirasim.changelog.HistoryView;
import io.piboard.jirasim.issue.Fields;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.view.FieldSelection;
import io.piboard.jirasim.view.IssueView;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Issues as searches and bulk reads show them. */
public final class HitView {

    private final IssueView view;
    private final HistoryView histories;

    public HitView(Site site) {
        this.view = IssueView.forRest(site);
        this.histories = new HistoryView(site);
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
            answer.put("names", Fields.names());
        }
        return expansion.has("schema") ? answer.put("schema", Fields.schemas()) : answer;
    }

    private JsonObject of(Issue issue, FieldSelection fields, List<String> properties, Expansion expansion) {
        JsonObject json = head(issue, fields, properties);
        return expansion.has("changelog") ? json.put("changelog", histories.expanded(issue.id())) : json;
    }

    /** Nothing but ids or keys is answered without looking at the issue. */
    private JsonObject head(Issue issue, FieldSelection fields, List<String> properties) {
        if (fields.onlyId() && properties.isEmpty()) {
            return new JsonObject().put("id", String.valueOf(issue.id()));
        }
        return fields.onlyIdOrKey() && properties.isEmpty()
                ? IssueView.head(issue)
                : view.of(issue, fields, properties);
    }
}

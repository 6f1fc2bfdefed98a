package io.piboard.jirasim.agile;

import io.piboard.jirasim.change.IssueLookup;
import io.piboard.jirasim.epic.EpicView;
import io.piboard.jirasim.epic.Epics;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import io.piboard.jirasim.view.FieldSelection;
import io.piboard.jirasim.view.IssueView;
import io.piboard.jirasim.view.SprintView;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** An issue with its sprints and epic as objects, on every kind of Jira. */
public final class AgileIssueView {

    private final Site site;
    private final IssueView view;
    private final Epics epics;

    public AgileIssueView(Site site, IssueLookup lookup) {
        this.site = site;
        this.view = IssueView.forRest(site);
        this.epics = new Epics(site, lookup);
    }

    public JsonObject of(Issue issue, FieldSelection selection, List<String> properties) {
        JsonObject json = view.of(issue, selection, properties);
        json.getJsonObject("fields").mergeIn(selection.apply(agile(issue)));
        return json;
    }

    private JsonObject agile(Issue issue) {
        List<Sprint> sprints = issue.sprints().stream()
                .map(site::sprint)
                .flatMap(Optional::stream)
                .toList();
        JsonArray closed = new JsonArray();
        sprints.stream()
                .filter(sprint -> !sprint.open())
                .forEach(sprint -> closed.add(SprintView.resource(sprint, site.kind())));
        JsonObject open = sprints.stream()
                .filter(Sprint::open)
                .findFirst()
                .map(sprint -> SprintView.resource(sprint, site.kind()))
                .orElse(null);
        return new JsonObject()
                .put("sprint", open)
                .put("closedSprints", closed)
                .put("flagged", issue.fields().containsKey(FieldId.FLAGGED))
                .put("epic", epics.of(issue).map(EpicView::of).orElse(null));
    }
}

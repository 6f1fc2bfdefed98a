package io.piboard.jirasim.sprint;

import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.change.IssueLookup;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import io.vertx.core.json.JsonArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Moves up to 50 issues into a sprint or into the backlog. Closed sprints stay in an issue's list for ever. */
public final class SprintMoveResource {

    private static final int LIMIT = 50;

    private final Site site;
    private final IssueLookup lookup;
    private final Changes changes;

    public SprintMoveResource(Site site, IssueLookup lookup, Changes changes) {
        this.site = site;
        this.lookup = lookup;
        this.changes = changes;
    }

    public void mount(Routes agile) {
        agile.post("/sprint/:sprint/issue", RequestClass.SPRINT_MOVE, this::toSprint);
        agile.post("/backlog/issue", RequestClass.SPRINT_MOVE, call -> move(call, Optional.empty()));
    }

    private Answer toSprint(Call call) {
        long id = call.number("sprint");
        Sprint sprint =
                site.sprint(id).orElseThrow(() -> JiraError.notFound("Sprint with id " + id + " does not exist"));
        if (!sprint.open()) {
            throw JiraError.badRequest("You must specify a sprint which has not been completed.");
        }
        return move(call, Optional.of(sprint.id()));
    }

    private Answer move(Call call, Optional<Long> sprint) {
        JsonArray wanted = call.body().getJsonArray("issues", new JsonArray());
        if (wanted.isEmpty() || wanted.size() > LIMIT) {
            throw JiraError.badRequest("The number of issues must be between 1 and " + LIMIT + ".");
        }
        List<Issue> issues = new ArrayList<>();
        wanted.forEach(idOrKey -> issues.add(lookup.find(idOrKey.toString())));
        issues.forEach(issue -> refuseEpic(issue, sprint));
        // all or none: the limit is taken for every issue before the first one moves
        issues.forEach(issue -> lookup.forWrite(issue.key()));
        issues.forEach(issue ->
                changes.update(call.user(), issue.with(FieldId.SPRINT, sprints(issue, sprint)), "issue_updated"));
        return Answer.noContent();
    }

    private void refuseEpic(Issue issue, Optional<Long> sprint) {
        boolean epic =
                site.catalog().type(issue.text(FieldId.TYPE)).orElseThrow().epic();
        if (epic && sprint.isPresent()) {
            throw JiraError.badRequest("Issue " + issue.key() + " is an epic and cannot be moved to a sprint.");
        }
    }

    private List<Long> sprints(Issue issue, Optional<Long> sprint) {
        List<Long> sprints = new ArrayList<>(issue.sprints().stream()
                .filter(id -> site.sprint(id).filter(one -> !one.open()).isPresent())
                .toList());
        sprint.ifPresent(sprints::add);
        return List.copyOf(sprints);
    }
}

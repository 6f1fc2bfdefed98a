package io.piboard.jirasim.sprint;

import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.change.IssueLookup;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.rank.Batch;
import io.piboard.jirasim.rank.RankWish;
import io.piboard.jirasim.rank.Ranking;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Moves up to 50 issues into a sprint or into the backlog: all of them, or none. */
public final class SprintMoveResource {

    private final Site site;
    private final IssueLookup lookup;
    private final SprintAssignment assignment;
    private final Ranking ranking;

    public SprintMoveResource(Site site, IssueLookup lookup, Changes changes) {
        this.site = site;
        this.lookup = lookup;
        this.assignment = new SprintAssignment(site, changes);
        this.ranking = new Ranking(site, lookup, changes);
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
        JsonObject body = call.body();
        refuseUnknown(body);
        Batch batch = Batch.of(body, site, call.user()).complete();
        Optional<RankWish> rank = RankWish.optional(body);
        batch.found().forEach(issue -> assignment.check(issue, sprint));
        rank.ifPresent(wish -> lookup.find(wish.anchor()));
        // all or none: the limit is taken for every issue before the first one moves
        batch.found().forEach(issue -> lookup.forWrite(call.user(), issue.key(), Permission.SCHEDULE_ISSUES));
        batch.found().forEach(issue -> assignment.assign(call.user(), issue, sprint));
        rank.ifPresent(wish -> ranking.rank(call.user(), batch.found(), wish));
        return Answer.noContent();
    }

    /** The bean of Data Center knows the issues only. */
    private void refuseUnknown(JsonObject body) {
        if (site.kind().cloud()) {
            return;
        }
        for (String member : body.fieldNames()) {
            if (!member.equals("issues")) {
                throw JiraError.badRequest("Unrecognized field \"" + member
                        + "\" (Class com.atlassian.greenhopper.web.rapid.issue.AssignIssuesToSprintRequest),"
                        + " not marked as ignorable");
            }
        }
    }
}

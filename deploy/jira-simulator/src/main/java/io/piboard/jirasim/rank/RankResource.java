package io.piboard.jirasim.rank;

import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.change.IssueLookup;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonObject;

/** {@code PUT /issue/rank}: up to 50 issues before or after another one; those that cannot be ranked are told. */
public final class RankResource {

    private static final long RANK_FIELD = 10019;

    private final Site site;
    private final IssueLookup lookup;
    private final Ranking ranking;

    public RankResource(Site site, IssueLookup lookup, Changes changes) {
        this.site = site;
        this.lookup = lookup;
        this.ranking = new Ranking(site, lookup, changes);
    }

    public void mount(Routes agile) {
        agile.put("/issue/rank", RequestClass.RANK, this::rank);
    }

    private Answer rank(Call call) {
        JsonObject body = call.body();
        RankWish wish = RankWish.required(body);
        if (Bodies.number(body, "rankCustomFieldId", RANK_FIELD) != RANK_FIELD) {
            throw JiraError.badRequest("The rankCustomFieldId is not that of a rank field.");
        }
        Batch batch = Batch.of(body, site, call.user());
        if (batch.found().isEmpty()) {
            batch.complete();
        }
        lookup.find(wish.anchor());
        batch.found().forEach(issue -> lookup.forWrite(call.user(), issue.key(), Permission.SCHEDULE_ISSUES));
        ranking.rank(call.user(), batch.found(), wish);
        return batch.answer();
    }
}

package io.piboard.jirasim.rank;

import io.piboard.jirasim.http.JiraError;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Where issues are to be ranked: before or after another one. */
public record RankWish(String anchor, boolean before) {

    /** Exactly one of both is required where ranking is all that is asked for. */
    static RankWish required(JsonObject body) {
        return optional(body)
                .orElseThrow(() ->
                        JiraError.badRequest("Exactly one of rankBeforeIssue and rankAfterIssue must be specified."));
    }

    /** Where issues are moved, both may be missing. */
    public static Optional<RankWish> optional(JsonObject body) {
        String before = body.getString("rankBeforeIssue");
        String after = body.getString("rankAfterIssue");
        if (before != null && after != null) {
            throw JiraError.badRequest("Only one of rankBeforeIssue and rankAfterIssue may be specified.");
        }
        return Optional.ofNullable(before == null ? after : before).map(anchor -> new RankWish(anchor, before != null));
    }
}

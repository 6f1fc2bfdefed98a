package io.piboard.jirasim.search;

import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.view.FieldSelection;
import io.vertx.core.json.JsonObject;
import java.util.Set;

/** A search with offsets as it was asked for, by GET or POST; {@code maxResults} is lowered silently to the cap. */
public record OffsetRequest(
        String jql, int startAt, int maxResults, boolean validate, FieldSelection fields, Expansion expansion) {

    static final int CAP = 1000;
    private static final Set<String> MEMBERS =
            Set.of("jql", "startAt", "maxResults", "validateQuery", "fields", "expand");

    public OffsetRequest {
        startAt = Math.max(0, startAt);
        maxResults = Math.clamp(maxResults, 0, CAP);
    }

    public static OffsetRequest fromQuery(Call call) {
        return new OffsetRequest(
                call.query("jql").orElse(""),
                call.query("startAt", 0),
                call.query("maxResults", 50),
                call.query("validateQuery").map(Boolean::parseBoolean).orElse(true),
                FieldSelection.of(call.list("fields"), "*navigable"),
                Expansion.fromQuery(call));
    }

    /** The bean of Data Center refuses what it does not know. */
    static OffsetRequest fromBody(Call call) {
        JsonObject body = call.body();
        for (String member : body.fieldNames()) {
            if (!MEMBERS.contains(member)) {
                throw unrecognized(member);
            }
        }
        return new OffsetRequest(
                Bodies.text(body, "jql", ""),
                Bodies.number(body, "startAt", 0),
                Bodies.number(body, "maxResults", 50),
                Bodies.truth(body, "validateQuery", true),
                FieldSelection.of(Bodies.strings(body, "fields"), "*navigable"),
                Expansion.fromBody(body));
    }

    private static JiraError unrecognized(String member) {
        return JiraError.badRequest("Unrecognized field \"" + member
                + "\" (Class com.atlassian.jira.rest.v2.search.SearchRequestBean), not marked as ignorable");
    }
}

package io.piboard.jirasim.search;

import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.view.FieldSelection;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** A search with page tokens as it was asked for, by GET or POST. */
public record SearchRequest(
        String jql,
        Optional<String> token,
        int maxResults,
        FieldSelection fields,
        List<String> properties,
        List<Long> reconciled,
        Expansion expansion) {

    private static final int MOST = 5000;
    private static final int MOST_WITH_FIELDS = 100;
    private static final int MOST_PROPERTIES = 5;
    private static final int MOST_RECONCILED = 50;

    public SearchRequest {
        if (maxResults < 1 || maxResults > MOST) {
            throw JiraError.badRequest("The maxResults parameter must be between 1 and " + MOST + ".");
        }
        if (properties.size() > MOST_PROPERTIES) {
            throw JiraError.badRequest("At most " + MOST_PROPERTIES + " properties can be asked for.");
        }
        if (reconciled.size() > MOST_RECONCILED) {
            throw JiraError.badRequest("At most " + MOST_RECONCILED + " issues can be reconciled.");
        }
    }

    /** Jira lowers the wish silently as soon as more than ids or keys are asked for. */
    int pageSize() {
        return fields.onlyIdOrKey() ? maxResults : Math.min(maxResults, MOST_WITH_FIELDS);
    }

    /** A token is good only for the query it was given for, wherever that was asked. */
    int fingerprint(String place) {
        return (place + jql + reconciled).hashCode();
    }

    /** Where no fields are asked for, those of {@code otherwise} are meant. */
    public static SearchRequest fromQuery(Call call, String otherwise) {
        return new SearchRequest(
                call.query("jql").orElse(""),
                call.query("nextPageToken"),
                call.query("maxResults", 50),
                FieldSelection.of(call.list("fields"), otherwise),
                call.list("properties"),
                ids(call.list("reconcileIssues")),
                Expansion.fromQuery(call));
    }

    static SearchRequest fromBody(Call call) {
        JsonObject body = call.body();
        return new SearchRequest(
                Bodies.text(body, "jql", ""),
                Optional.ofNullable(body.getString("nextPageToken")),
                Bodies.number(body, "maxResults", 50),
                FieldSelection.of(Bodies.strings(body, "fields"), "id"),
                Bodies.strings(body, "properties"),
                ids(Bodies.strings(body, "reconcileIssues")),
                Expansion.fromBody(body));
    }

    private static List<Long> ids(List<String> numbers) {
        try {
            return numbers.stream().map(Long::valueOf).toList();
        } catch (NumberFormatException e) {
            throw JiraError.badRequest("reconcileIssues takes numeric issue ids.");
        }
    }
}

package io.piboard.jirasim.rank;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Up to 50 issues of one request, those that were found and what to say of the others. */
public record Batch(List<Issue> found, List<String> missing) {

    private static final int LIMIT = 50;

    /** What the caller may not see is missing as if it were not there. */
    public static Batch of(JsonObject body, Site site, User user) {
        List<String> wanted = Bodies.strings(body, "issues");
        if (wanted.isEmpty() || wanted.size() > LIMIT) {
            throw JiraError.badRequest("The number of issues must be between 1 and " + LIMIT + ".");
        }
        List<Issue> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        wanted.stream()
                .distinct()
                .forEach(idOrKey -> site.issue(idOrKey)
                        .filter(issue -> site.permissions().sees(user, issue))
                        .ifPresentOrElse(found::add, () -> missing.add(idOrKey)));
        return new Batch(found, missing);
    }

    /** For resources that take all or none. */
    public Batch complete() {
        if (!missing.isEmpty()) {
            throw JiraError.noIssue();
        }
        return this;
    }

    /** Nothing when all went well, the fate of each when some did not. */
    public Answer answer() {
        if (missing.isEmpty()) {
            return Answer.noContent();
        }
        JsonArray entries = new JsonArray();
        found.forEach(issue -> entries.add(new JsonObject()
                .put("issueId", issue.id())
                .put("issueKey", issue.key())
                .put("status", 200)));
        missing.forEach(key -> entries.add(new JsonObject()
                .put("issueKey", key)
                .put("status", 404)
                .put("errors", JsonArray.of("Issue does not exist or you do not have permission to see it."))));
        return Answer.json(207, new JsonObject().put("entries", entries));
    }
}

package io.piboard.jirasim.issue;

import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.User;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** The step of its workflow that a create wishes for: the issue is there whether it could be taken or not. */
final class FirstStepOutcome {

    private FirstStepOutcome() {}

    /** @return how it went, in the form of Cloud; empty if there was no such wish */
    static Optional<JsonObject> of(CreateIssueResource.FirstStep step, User user, Issue created, JsonObject body) {
        return Optional.ofNullable(Bodies.object(body, "transition").getValue("id"))
                .map(transition -> taken(step, user, created, transition.toString()));
    }

    private static JsonObject taken(CreateIssueResource.FirstStep step, User user, Issue created, String transition) {
        try {
            step.take(user, created, transition);
            return outcome(200, new JsonObject());
        } catch (JiraError refused) {
            return outcome(
                    refused.answer().status(), new JsonObject(refused.answer().body()));
        }
    }

    private static JsonObject outcome(int status, JsonObject errors) {
        JsonObject collection = new JsonObject()
                .put("errorMessages", Bodies.list(errors, "errorMessages"))
                .put("errors", Bodies.object(errors, "errors"));
        return new JsonObject().put("status", status).put("errorCollection", collection);
    }
}

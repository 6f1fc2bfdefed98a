package io.piboard.jirasim.bulk;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.issue.CreateIssueResource;
import io.piboard.jirasim.requests.RequestClass;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** {@code POST /issue/bulk}: each issue is made or refused for itself; only the successes are listed, in order. */
public final class BulkCreateResource {

    private static final int LIMIT = 50;

    private final CreateIssueResource creation;

    public BulkCreateResource(CreateIssueResource creation) {
        this.creation = creation;
    }

    public void mount(Routes platform) {
        platform.post("/issue/bulk", RequestClass.CREATE, this::create);
    }

    private Answer create(Call call) {
        List<JsonObject> wishes = Bodies.objects(call.body(), "issueUpdates");
        if (wishes.isEmpty() || wishes.size() > LIMIT) {
            throw JiraError.badRequest("The number of issues must be between 1 and " + LIMIT + ".");
        }
        JsonArray issues = new JsonArray();
        JsonArray errors = new JsonArray();
        for (int i = 0; i < wishes.size(); i++) {
            try {
                issues.add(creation.create(call.user(), wishes.get(i)));
            } catch (JiraError refused) {
                errors.add(failed(i, refused.answer()));
            } catch (ClassCastException wrongShape) {
                errors.add(failed(i, JiraError.wrongShape().answer()));
            }
        }
        JsonObject answer = new JsonObject().put("issues", issues).put("errors", errors);
        return Answer.json(issues.isEmpty() ? 400 : 201, answer);
    }

    private static JsonObject failed(int number, Answer refusal) {
        return new JsonObject()
                .put("status", refusal.status())
                .put("elementErrors", new JsonObject(refusal.body()))
                .put("failedElementNumber", number);
    }
}

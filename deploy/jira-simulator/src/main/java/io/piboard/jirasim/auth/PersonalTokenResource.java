package io.piboard.jirasim.auth;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.Caller.Means;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.http.Scopes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.JiraTime;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;

/**
 * {@code /rest/pat/latest/tokens} (Data Center from 8.14): a person's own access tokens; the secret is shown once. A
 * token cannot make tokens.
 */
final class PersonalTokenResource {

    private static final String PATH = "/rest/pat/latest/tokens";
    private static final int LONGEST_DAYS = 365;

    private final Accounts accounts;

    PersonalTokenResource(Accounts accounts) {
        this.accounts = accounts;
    }

    void mount(Routes root) {
        if (accounts.kind().selfHostedBefore(8, 14)) {
            return;
        }
        root.get(PATH, RequestClass.TOKEN, this::list);
        root.post(PATH, RequestClass.TOKEN, this::create);
        root.delete(PATH + "/:token", RequestClass.TOKEN, this::delete);
    }

    private Answer list(Call call) {
        JsonArray all = new JsonArray();
        accounts.saved.of(call.user()).forEach(token -> all.add(shown(token)));
        return Answer.ok(all);
    }

    private Answer create(Call call) {
        if (call.caller().means() == Means.PERSONAL_TOKEN) {
            throw JiraError.of(403, "Personal access tokens cannot be created with a personal access token.");
        }
        JsonObject body = call.body();
        Integer days = Bodies.number(body, "expirationDuration", LONGEST_DAYS);
        if (Bodies.text(body, "name", "").isBlank() || days < 1 || days > LONGEST_DAYS) {
            throw JiraError.badRequest("A token needs a name and a life of 1 to 365 days.");
        }
        SavedToken token =
                accounts.saved.create(call.user(), body.getString("name"), Scopes.ALL, Duration.ofDays(days));
        return Answer.json(201, shown(token).put("rawToken", token.secret()));
    }

    private Answer delete(Call call) {
        long id = call.number("token");
        SavedToken token = accounts.saved.of(call.user()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> JiraError.notFound("No such token."));
        accounts.saved.delete(token);
        return Answer.noContent();
    }

    private static JsonObject shown(SavedToken token) {
        return new JsonObject()
                .put("id", token.id())
                .put("name", token.name())
                .put("createdAt", JiraTime.issue(token.created()))
                .put("expiringAt", token.expires() == null ? null : JiraTime.issue(token.expires()));
    }
}

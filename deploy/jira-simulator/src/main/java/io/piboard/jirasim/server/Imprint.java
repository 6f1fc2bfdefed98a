package io.piboard.jirasim.server;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.site.Self;
import io.piboard.jirasim.site.User;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** What all answers of one kind have in common: who was asking, the host of {@code self}, the unknown path. */
interface Imprint {

    static Imprint of(JiraKind kind) {
        return kind.cloud() ? new OfCloud() : new OfServer();
    }

    Answer on(Answer answer, Optional<User> user);

    JiraError unknown(String uri);

    /** @param allowed the methods that the address takes */
    JiraError wrongMethod(String allowed);

    /** Cloud names the account, and nobody when nobody is signed in. */
    record OfCloud() implements Imprint {

        @Override
        public Answer on(Answer answer, Optional<User> user) {
            return user.map(one -> answer.with("X-AACCOUNTID", one.accountId())).orElse(answer);
        }

        @Override
        public JiraError unknown(String uri) {
            JsonObject problem = new JsonObject()
                    .put("type", "about:blank")
                    .put("title", "Not Found")
                    .put("status", 404)
                    .put("detail", "Nothing is simulated here.")
                    .put("instance", uri);
            return JiraError.answer(Answer.json(404, problem).as("application/problem+json"));
        }

        @Override
        public JiraError wrongMethod(String allowed) {
            return JiraError.answer(
                    JiraError.of(405, "Method Not Allowed").answer().with("Allow", allowed));
        }
    }

    /** Data Center names the login, {@code anonymous} included. */
    record OfServer() implements Imprint {

        @Override
        public Answer on(Answer answer, Optional<User> user) {
            return answer.withBody(Self.onServer(answer.body()))
                    .with("X-AUSERNAME", user.map(User::name).orElse("anonymous"));
        }

        @Override
        public JiraError unknown(String uri) {
            return JiraError.answer(Answer.json(
                    404, new JsonObject().put("message", "null for uri: " + uri).put("status-code", 404)));
        }

        @Override
        public JiraError wrongMethod(String allowed) {
            JsonObject body = new JsonObject()
                    .put("message", "HTTP 405 Method Not Allowed")
                    .put("status-code", 405);
            return JiraError.answer(Answer.json(405, body).with("Allow", allowed));
        }
    }
}

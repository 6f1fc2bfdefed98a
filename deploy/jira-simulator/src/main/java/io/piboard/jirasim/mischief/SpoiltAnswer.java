package io.piboard.jirasim.mischief;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.JiraError;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.function.Supplier;

/** The answers of tricks that only change what is said, not how it is sent. */
public final class SpoiltAnswer {

    private static final String MAINTENANCE =
            "<!doctype html><html><head><title>Jira is down for maintenance</title></head><body><h1>We'll be back"
                    + " soon</h1></body></html>";
    private static final String PORTAL =
            "<!doctype html><html><head><title>Sign in to the network</title></head><body><form></form></body></html>";

    private static final String PROXY =
            "<html><head><title>%1$d %2$s</title></head><body><h1>%1$d %2$s</h1></body></html>";
    private static final String CONFLICT = "The issue is being changed by another request. Please try again.";

    private SpoiltAnswer() {}

    /** Does the work first if the trick keeps it. */
    public static Answer of(Trick.Kind kind, Supplier<Answer> work) {
        return switch (kind) {
            case MAINTENANCE -> Answer.html(503, MAINTENANCE);
            case REDIRECT -> Answer.redirect("/login.jsp?permissionViolation=true");
            case PORTAL -> Answer.html(PORTAL);
            case CONFLICT -> JiraError.of(409, CONFLICT).answer();
            case HANG, RESET -> Answer.empty(503);
            case BAD_GATEWAY -> proxied(502, "Bad Gateway", work);
            case GATEWAY_TIMEOUT -> proxied(504, "Gateway Time-out", work);
            case GARBAGE -> body(work.get(), "\u0000\u0001}{<not json>");
            case TRUNCATED -> truncated(work.get());
            case EMPTY -> body(work.get(), "");
            case WRONG_TYPES -> wrong(work.get());
            case OVERSIZED, ENDLESS, TRICKLE -> work.get();
        };
    }

    private static Answer proxied(int status, String reason, Supplier<Answer> work) {
        work.get();
        return Answer.html(status, PROXY.formatted(status, reason));
    }

    private static Answer body(Answer answer, String body) {
        return new Answer(answer.status(), answer.contentType(), body, answer.headers());
    }

    private static Answer truncated(Answer answer) {
        return body(answer, answer.body().substring(0, answer.body().length() / 2));
    }

    private static Answer wrong(Answer answer) {
        try {
            return body(answer, Json.encode(turned(Json.decodeValue(answer.body()))));
        } catch (DecodeException noJson) {
            return answer;
        }
    }

    private static Object turned(Object value) {
        return switch (value) {
            case null -> new JsonArray();
            case JsonObject object -> {
                JsonObject turned = new JsonObject();
                for (Map.Entry<String, Object> member : object) {
                    turned.put(member.getKey(), turned(member.getValue()));
                }
                yield turned;
            }
            case JsonArray array -> new JsonObject().put("size", array.size());
            case Number number -> number.toString();
            case Boolean truth -> truth ? 1 : 0;
            default -> value.toString().length();
        };
    }
}

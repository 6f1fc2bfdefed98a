package io.piboard.jirasim.mischief;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.vertx.core.http.HttpMethod;

/** The switchboard over HTTP: {@code PUT} replaces the whole plan, {@code DELETE} ends all mischief. */
public final class MischiefResource {

    private static final String PATH = "/simulator/mischief";

    private final Mischief mischief;

    public MischiefResource(Mischief mischief) {
        this.mischief = mischief;
    }

    public void mount(Routes control) {
        control.anonymous(HttpMethod.GET, PATH, RequestClass.OTHER, call -> current());
        control.anonymous(HttpMethod.PUT, PATH, RequestClass.OTHER, this::play);
        control.anonymous(HttpMethod.DELETE, PATH, RequestClass.OTHER, call -> stop());
    }

    private Answer play(Call call) {
        try {
            mischief.play(MischiefPlan.fromJson(call.body()));
            return current();
        } catch (IllegalArgumentException | ClassCastException e) {
            throw JiraError.badRequest("This is no plan of mischief: " + e.getMessage());
        }
    }

    private Answer stop() {
        mischief.stop();
        return Answer.noContent();
    }

    private Answer current() {
        return Answer.ok(mischief.plan().toJson());
    }
}

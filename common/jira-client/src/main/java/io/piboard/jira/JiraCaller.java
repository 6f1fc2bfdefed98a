package io.piboard.jira;

import io.smallrye.mutiny.Uni;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/** Sends the calls of one connection through its guard. */
final class JiraCaller {

    /** A resource method with everything but the authorization filled in. */
    interface Request extends BiFunction<JiraApi, String, Uni<RestResponse<String>>> {}

    private final JiraChannel channel;
    private final Supplier<Uni<String>> authorization;

    JiraCaller(JiraChannel channel, Supplier<Uni<String>> authorization) {
        this.channel = channel;
        this.authorization = authorization;
    }

    Uni<JiraAnswer> read(String operation, Request request) {
        return send(operation, JiraCall.Kind.READ, request);
    }

    Uni<Void> repeatableWrite(String operation, Request request) {
        return send(operation, JiraCall.Kind.REPEATABLE_WRITE, request).replaceWithVoid();
    }

    Uni<JiraAnswer> singleWrite(String operation, Request request) {
        return send(operation, JiraCall.Kind.SINGLE_WRITE, request);
    }

    private Uni<JiraAnswer> send(String operation, JiraCall.Kind kind, Request request) {
        return channel.guard()
                .send(new JiraCall(operation, kind, header -> request.apply(channel.api(), header)), authorization);
    }
}

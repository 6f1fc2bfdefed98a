package io.piboard.jira;

import io.piboard.jira.auth.JiraLogin;
import io.smallrye.mutiny.Uni;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestResponse;

/** Sends the calls of one connection through its guard. */
final class JiraCaller {

    /** A resource method with everything but the authorization filled in. */
    interface Request extends BiFunction<JiraApi, String, Uni<RestResponse<String>>> {}

    private final JiraChannel channel;
    private final JiraLogin login;

    JiraCaller(JiraChannel channel, JiraLogin login) {
        this.channel = channel;
        this.login = login;
    }

    Uni<JiraAnswer> read(String operation, Request request) {
        return send(JiraOperation.read(operation), request);
    }

    Uni<Void> write(JiraOperation operation, Request request) {
        return send(operation, request).replaceWithVoid();
    }

    Uni<JiraAnswer> send(JiraOperation operation, Request request) {
        return channel.guard().send(new JiraCall(operation, header -> request.apply(channel.api(), header)), login);
    }
}

package io.piboard.jirasim.server;

import io.piboard.jirasim.http.Answer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Writes an answer, unless the client has gone. */
final class Send {

    private Send() {}

    static void answer(RoutingContext context, Answer answer) {
        HttpServerResponse response = context.response();
        if (response.closed() || response.ended()) {
            return;
        }
        response.setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        if (answer.body().isEmpty()) {
            response.end();
            return;
        }
        response.putHeader("Content-Type", answer.contentType());
        response.end(answer.body());
    }
}

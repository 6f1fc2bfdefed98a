package io.piboard.jirasim.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.mischief.Trick;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** The tricks that are played on the connection: silence, resets, bodies that are too long or never end. */
final class SpoiltConnection {

    private static final int CHUNK = 64 * 1024;
    private static final long OVERSIZED = 64L * 1024 * 1024;
    private static final long TRICKLE_MILLIS = 1_000;

    private final Vertx vertx;

    SpoiltConnection(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Whether the trick has taken care of the answer. */
    boolean sends(RoutingContext context, Answer answer, Trick.Kind kind) {
        switch (kind) {
            case HANG -> {
                return true;
            }
            case RESET -> reset(context);
            case OVERSIZED -> blanks(begun(context, answer), OVERSIZED, answer.body());
            case ENDLESS -> blanks(begun(context, answer), Long.MAX_VALUE, "");
            case TRICKLE -> trickle(begun(context, answer), answer.body(), 0);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** With RST instead of FIN. */
    private static void reset(RoutingContext context) {
        Channel channel = ((ConnectionBase) context.request().connection()).channel();
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        channel.close();
    }

    private static HttpServerResponse begun(RoutingContext context, Answer answer) {
        HttpServerResponse response = context.response();
        response.setStatusCode(answer.status()).setChunked(true).putHeader("Content-Type", answer.contentType());
        response.putHeader("Content-Encoding", "identity");
        answer.headers().forEach(response::putHeader);
        return response;
    }

    /** White space is legal JSON: nothing but the length tells that something is wrong. */
    private void blanks(HttpServerResponse response, long left, String end) {
        if (response.closed()) {
            return;
        }
        if (left <= 0) {
            response.end(end);
            return;
        }
        response.write(Buffer.buffer(" ".repeat(CHUNK)))
                .onSuccess(written -> vertx.runOnContext(next -> blanks(response, left - CHUNK, end)));
    }

    private void trickle(HttpServerResponse response, String body, int at) {
        if (response.closed()) {
            return;
        }
        if (at >= body.length()) {
            response.end();
            return;
        }
        response.write(body.substring(at, at + 1));
        vertx.setTimer(TRICKLE_MILLIS, timer -> trickle(response, body, at + 1));
    }
}

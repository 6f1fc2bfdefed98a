package io.piboard.jira.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;

/** Sends one request and reads its answer piece by piece, until it is whole or more than it may be. */
final class BoundedExchange {

    private final Vertx vertx;
    private final HttpClient client;
    private final Bounds bounds;

    BoundedExchange(Vertx vertx, HttpClient client, Bounds bounds) {
        this.vertx = vertx;
        this.client = client;
        this.bounds = bounds;
    }

    /** A response with its whole body. */
    record Answer(HttpClientResponse response, Buffer body) {}

    /** @param body {@code null} for none */
    Future<Answer> send(RequestOptions options, Buffer body) {
        options.setIdleTimeout(bounds.silence().toMillis())
                .setConnectTimeout(bounds.connect().plus(bounds.silence()).toMillis());
        return client.request(options).compose(request -> bounded(request, body));
    }

    private Future<Answer> bounded(HttpClientRequest request, Buffer body) {
        Promise<Answer> answer = Promise.promise();
        long timer = vertx.setTimer(
                bounds.whole().toMillis(), late -> giveUp(request, answer, "The answer did not end in time"));
        (body == null ? request.send() : request.send(body))
                .onSuccess(response -> read(request, response, answer))
                .onFailure(answer::tryFail);
        return answer.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    private void read(HttpClientRequest request, HttpClientResponse response, Promise<Answer> answer) {
        response.exceptionHandler(answer::tryFail);
        if (declared(response) > bounds.bytes()) {
            giveUp(request, answer, tooLarge());
            return;
        }
        Buffer body = Buffer.buffer();
        response.endHandler(end -> answer.tryComplete(new Answer(response, body)))
                .handler(piece -> {
                    if (answer.future().isComplete()) {
                        return;
                    }
                    if (body.length() + piece.length() > bounds.bytes()) {
                        giveUp(request, answer, tooLarge());
                    } else {
                        body.appendBuffer(piece);
                    }
                });
    }

    /** Resetting closes the connection, so that the rest of the answer is not even received. */
    private static void giveUp(HttpClientRequest request, Promise<Answer> answer, String why) {
        answer.tryFail(new UnusableAnswerException(why));
        request.reset();
    }

    private String tooLarge() {
        return "The answer is larger than " + bounds.bytes() + " bytes";
    }

    private static long declared(HttpClientResponse response) {
        try {
            String length = response.getHeader(HttpHeaders.CONTENT_LENGTH);
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}

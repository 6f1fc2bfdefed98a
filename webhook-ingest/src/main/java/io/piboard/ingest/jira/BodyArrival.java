package io.piboard.ingest.jira;

import io.piboard.ingest.IngestConfig;
import io.piboard.ingest.gate.Admission;
import io.quarkus.vertx.http.runtime.VertxInputStream;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Waits for a body: a small one is read where its end arrives, a large one by a thread that may wait for what is still coming.
 *
 * <p>REST would copy a small one and keep both until the answer: with a thousand on their way to the broker, the collector had
 * more to do with them than anybody else.
 */
@Singleton
class BodyArrival {

    private final long within;

    BodyArrival(IngestConfig config) {
        within = config.bodyWithin().toMillis();
    }

    <T> CompletionStage<T> read(RoutingContext request, Function<InputStream, T> reader) {
        return Admission.of(request).isLarge() ? readLarge(request, reader) : readSmall(request.request(), reader);
    }

    /** Never completes when the sender goes away: nobody is there to hear the answer. */
    private static <T> CompletionStage<T> readSmall(HttpServerRequest request, Function<InputStream, T> reader) {
        var ended = new CompletableFuture<Void>();
        var body = new SmallBody();
        // nothing may come before both are there
        request.pause().endHandler(ended::complete).handler(body::add).resume();
        if (waits(request)) {
            request.response().writeContinue();
        }
        return ended.thenApply(whole -> reader.apply(body.take()));
    }

    /** For a word from us before it sends the body (RFC 9110, section 10.1.1). */
    private static boolean waits(HttpServerRequest request) {
        return "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
    }

    private <T> CompletionStage<T> readLarge(RoutingContext request, Function<InputStream, T> reader) {
        var body = new VertxInputStream(request, within);
        return CompletableFuture.supplyAsync(() -> reader.apply(body), Infrastructure.getDefaultExecutor());
    }
}

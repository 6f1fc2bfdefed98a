package io.piboard.load;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Sends at a fixed rate, whatever becomes of what was sent before: a service that stalls has to bear everything that was due
 * meanwhile. Source and listener are called on one and the same thread.
 */
public final class OpenLoop implements AutoCloseable {

    /** As many as nobody reaches who answers soon, and fewer than ingest lets in. */
    public static final int MANY = 3_000;

    private static final int CONNECT_MILLIS = 2_000;

    /** Less than ingest does: a connection that it closes at the moment we use it again would be an answer that never came. */
    private static final int KEEP_IDLE_SECONDS = 10;

    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client;
    private final RequestOptions target;
    private final Supplier<Delivery> source;
    private final Consumer<Answer> listener;
    private final AtomicInteger underWay = new AtomicInteger();
    private final Context context = vertx.getOrCreateContext();
    private volatile Thread pace;

    /**
     * Towards one address.
     *
     * @param connections at most; a try that finds none waits for one, and that time is counted
     * @param patience after which a try counts as not answered; Jira Cloud's is 20 s
     */
    public OpenLoop(
            URI target, int connections, Duration patience, Supplier<Delivery> source, Consumer<Answer> listener) {
        client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setKeepAliveTimeout(KEEP_IDLE_SECONDS)
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(connections));
        this.target = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(target.getHost())
                .setPort(target.getPort())
                .setTimeout(patience.toMillis())
                .putHeader("Content-Type", SignedWebhook.CONTENT_TYPE);
        this.source = source;
        this.listener = listener;
        // each try hears of its broken connection itself
        client.connectionHandler(connection -> connection.exceptionHandler(broken -> {}));
    }

    public void start(double perSecond) {
        pace = Thread.ofPlatform().daemon().name("open-loop").unstarted(() -> keepPace(perSecond));
        pace.start();
    }

    /** Sends nothing more, and returns when everything has been answered or given up. */
    public void stop() {
        Thread ending = pace;
        pace = null;
        try {
            ending.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        while (underWay.get() > 0) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** For so long, and until everything is answered. */
    public void run(double rate, Duration time) {
        start(rate);
        LockSupport.parkNanos(time.toNanos());
        stop();
    }

    /** A thread of its own: a timer of the event loop is a millisecond late as a rule. */
    private void keepPace(double perSecond) {
        long begin = System.nanoTime();
        for (long sent = 0; pace == Thread.currentThread(); sent++) {
            long due = begin + (long) (sent * 1e9 / perSecond);
            for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            underWay.incrementAndGet();
            context.runOnContext(now -> send(source.get(), due));
        }
    }

    private void send(Delivery delivery, long due) {
        client.request(new RequestOptions(target).setURI(delivery.webhook().path()))
                .map(request -> request.putHeader(
                                SignedWebhook.SIGNATURE, delivery.webhook().signature())
                        .putHeader(SignedWebhook.IDENTIFIER, delivery.id()))
                .compose(request -> {
                    delivery.headers().forEach(request::putHeader);
                    return request.send(Buffer.buffer(delivery.webhook().body()));
                })
                .compose(response -> response.body().map(response))
                .onComplete(ended -> answered(delivery, due, ended.result()));
    }

    /** @param response {@code null} without one */
    private void answered(Delivery delivery, long due, HttpClientResponse response) {
        Duration took = Duration.ofNanos(System.nanoTime() - due);
        int status = response == null ? 0 : response.statusCode();
        listener.accept(new Answer(
                delivery.id(), due, took, status, response != null && response.getHeader("Retry-After") != null));
        underWay.decrementAndGet();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}

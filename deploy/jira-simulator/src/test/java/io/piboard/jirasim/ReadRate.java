package io.piboard.jirasim;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** How many issues a simulator shows in a second over HTTP, asked for on a few connections that stay open. */
record ReadRate(long perSecond, int failures) {

    private static final int CONNECTIONS = 16;
    private static final int FIRST_ID = 20_000;

    static ReadRate measure(URI site, int reads, int issues) {
        Vertx vertx = Vertx.vertx();
        try {
            HttpClient client =
                    vertx.createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(CONNECTIONS));
            new Run(client, site, reads / 4, issues).join();
            Run run = new Run(client, site, reads, issues);
            long begin = System.nanoTime();
            run.join();
            long nanos = System.nanoTime() - begin;
            return new ReadRate(reads * 1_000_000_000L / nanos, run.failures.get());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static final class Run {

        private final HttpClient client;
        private final RequestOptions request;
        private final int issues;
        private final AtomicInteger left;
        private final AtomicInteger running = new AtomicInteger(CONNECTIONS);
        private final AtomicInteger failures = new AtomicInteger();
        private final CompletableFuture<Void> end = new CompletableFuture<>();

        Run(HttpClient client, URI site, int reads, int issues) {
            this.client = client;
            this.issues = issues;
            this.left = new AtomicInteger(reads);
            String pair = "piboard@acme.example:piboard-token";
            this.request = new RequestOptions()
                    .setMethod(HttpMethod.GET)
                    .setHost(site.getHost())
                    .setPort(site.getPort())
                    .putHeader(
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }

        void join() {
            for (int i = 0; i < CONNECTIONS; i++) {
                next();
            }
            end.join();
        }

        private void next() {
            int number = left.getAndDecrement();
            if (number <= 0) {
                if (running.decrementAndGet() == 0) {
                    end.complete(null);
                }
                return;
            }
            RequestOptions one =
                    new RequestOptions(request).setURI("/rest/api/2/issue/" + (FIRST_ID + number * 7919L % issues));
            client.request(one)
                    .compose(sent -> sent.send().compose(answer -> {
                        failures.addAndGet(answer.statusCode() == 200 ? 0 : 1);
                        return answer.body();
                    }))
                    .onFailure(lost -> failures.incrementAndGet())
                    .onComplete(done -> next());
        }
    }
}

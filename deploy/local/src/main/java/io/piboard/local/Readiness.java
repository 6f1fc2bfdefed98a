package io.piboard.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asks a service's management interface until it says it is ready. */
record Readiness(URI management) {

    private static final Duration PAUSE = Duration.ofMillis(100);

    /** True once it is ready; false when it ended or the time is over. */
    boolean await(Duration timeout, BooleanSupplier alive) {
        long deadline = System.nanoTime() + timeout.toNanos();
        try (var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (alive.getAsBoolean() && System.nanoTime() < deadline) {
                if (isReady(client)) {
                    return true;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return false;
    }

    private boolean isReady(HttpClient client) {
        var request = HttpRequest.newBuilder(management.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

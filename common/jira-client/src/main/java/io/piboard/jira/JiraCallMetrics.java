package io.piboard.jira;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;

/** Times calls by operation and outcome: {@code piboard.jira.calls}. */
final class JiraCallMetrics {

    private final MeterRegistry meters;

    JiraCallMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    <T> Uni<T> timed(String operation, Uni<T> call) {
        return Uni.createFrom().deferred(() -> {
            Timer.Sample sample = Timer.start(meters);
            return call.onTermination()
                    .invoke((answer, failure, cancelled) -> sample.stop(meters.timer(
                            "piboard.jira.calls", "operation", operation, "outcome", outcome(failure, cancelled))));
        });
    }

    private static String outcome(Throwable failure, boolean cancelled) {
        if (cancelled) {
            return "cancelled";
        }
        return failure == null ? "success" : failure.getClass().getSimpleName();
    }
}

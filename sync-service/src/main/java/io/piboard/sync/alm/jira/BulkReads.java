package io.piboard.sync.alm.jira;

import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.sync.alm.AlmIssue;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/** Lets issues that are looked at in the same moment share one request: the traffic promise counts requests. */
final class BulkReads {

    /** Long enough for the lanes of one claim to meet, too short for a person to notice. */
    private static final long MOMENT_MS = 10;

    /** Jira Cloud's bulkfetch takes so many. */
    private static final int MOST = 100;

    private final Vertx vertx;
    private final BiFunction<ConnectionChanged, Collection<String>, Uni<Map<String, AlmIssue>>> read;
    private final Map<UUID, List<Waiting>> waiting = new HashMap<>();

    BulkReads(Vertx vertx, BiFunction<ConnectionChanged, Collection<String>, Uni<Map<String, AlmIssue>>> read) {
        this.vertx = vertx;
        this.read = read;
    }

    private record Waiting(
            ConnectionChanged connection, String issueId, UniEmitter<? super Map<String, AlmIssue>> answer) {}

    Uni<Map<String, AlmIssue>> read(ConnectionChanged connection, String issueId) {
        return Uni.createFrom().emitter(answer -> join(new Waiting(connection, issueId, answer)));
    }

    private void join(Waiting request) {
        UUID connection = request.connection().connection();
        if (isFullWith(connection, request)) {
            send(connection);
        }
    }

    private boolean isFullWith(UUID connection, Waiting request) {
        synchronized (waiting) {
            List<Waiting> batch = waiting.computeIfAbsent(connection, first -> {
                vertx.setTimer(MOMENT_MS, tick -> send(connection));
                return new ArrayList<>();
            });
            batch.add(request);
            return batch.size() >= MOST;
        }
    }

    private void send(UUID connection) {
        List<Waiting> batch;
        synchronized (waiting) {
            batch = waiting.remove(connection);
        }
        if (batch != null) {
            List<String> ids = batch.stream().map(Waiting::issueId).distinct().toList();
            read.apply(batch.getLast().connection(), ids)
                    .subscribe()
                    .with(
                            found -> batch.forEach(request -> answer(request, found)),
                            failure -> batch.forEach(request -> request.answer().fail(failure)));
        }
    }

    private static void answer(Waiting request, Map<String, AlmIssue> found) {
        AlmIssue issue = found.get(request.issueId());
        request.answer().complete(issue == null ? Map.of() : Map.of(request.issueId(), issue));
    }
}

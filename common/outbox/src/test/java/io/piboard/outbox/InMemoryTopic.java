package io.piboard.outbox;

import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A broker that takes everything but the subjects it was told to fail, and remembers what it took. */
final class InMemoryTopic implements OutboxPublisher {

    final List<String> taken = new ArrayList<>();
    final Map<String, RuntimeException> failing = new HashMap<>();
    Runnable whileSending = () -> {};

    @Override
    public Uni<Void> send(OutboxRecord record) {
        return Uni.createFrom().deferred(() -> {
            RuntimeException failure = failing.get(record.subject());
            if (failure != null) {
                return Uni.createFrom().failure(failure);
            }
            taken.add(record.subject() + '=' + new String(record.payload(), StandardCharsets.UTF_8));
            whileSending.run();
            return Uni.createFrom().voidItem();
        });
    }
}

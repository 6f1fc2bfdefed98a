package io.piboard.metadata.refresh;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.UnreadableEventException;
import io.piboard.contracts.metadata.MetadataTouched;
import io.piboard.problems.Hopeless;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Takes {@code metadata.touched.v1}: rings, and acknowledges when the bell is in the database. */
@ApplicationScoped
class MetadataTouchedConsumer {

    /** Sync saw a 401: the credentials are in doubt, not the catalog. */
    private static final String UNAUTHORIZED = "unauthorized";

    private static final Logger LOG = Logger.getLogger(MetadataTouchedConsumer.class);

    private final RefreshQueue queue;
    private final TouchedSubjects subjects;

    private final Map<String, BellListener> listeners;

    MetadataTouchedConsumer(RefreshQueue queue, TouchedSubjects subjects, @All List<BellListener> listeners) {
        this.queue = queue;
        this.subjects = subjects;
        this.listeners = listeners.stream().collect(Collectors.toMap(BellListener::event, Function.identity()));
    }

    /** Only what cannot be read fails, and goes to the dead-letter topic; a database that is away is waited for. */
    @Incoming("metadata-touched")
    Uni<Void> take(byte[] payload) {
        return Uni.createFrom().item(() -> read(payload)).chain(this::ring);
    }

    private Uni<Void> ring(MetadataTouched touched) {
        return remember(touched)
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("bell not recorded yet connection=%s cause=%s", touched.connection(), failure))
                .onFailure(failure -> !Hopeless.is(failure))
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(10))
                .indefinitely();
    }

    private Uni<Void> remember(MetadataTouched touched) {
        if (listeners.containsKey(touched.event())) {
            return tell(listeners.get(touched.event()), touched);
        }
        if (UNAUTHORIZED.equals(touched.event())) {
            return queue.ring(touched.organisation(), touched.connection(), RefreshKind.CREDENTIALS);
        }
        return TouchedSubjects.isKnown(touched.subject())
                ? subjects.add(touched.organisation(), touched.connection(), touched.subject())
                        .chain(() -> queue.ring(touched.organisation(), touched.connection(), RefreshKind.CATALOG_PART))
                : queue.ring(touched.organisation(), touched.connection(), RefreshKind.CATALOG);
    }

    private Uni<Void> tell(BellListener listener, MetadataTouched touched) {
        return listener.heard(touched)
                .chain(() -> listener.thenLookAt()
                        .map(kind -> queue.ring(touched.organisation(), touched.connection(), kind))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private static MetadataTouched read(byte[] payload) {
        MetadataTouched touched = EventJson.read(payload, MetadataTouched.class);
        if (touched.organisation() == null || touched.connection() == null) {
            throw new UnreadableEventException("names no organisation or connection", null);
        }
        return touched;
    }
}

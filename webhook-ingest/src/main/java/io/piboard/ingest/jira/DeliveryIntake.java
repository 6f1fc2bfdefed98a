package io.piboard.ingest.jira;

import io.piboard.ingest.DeliveryListener;
import io.piboard.ingest.DeliveryNote;
import io.piboard.ingest.DeliveryPublisher;
import io.piboard.ingest.StrippedDelivery;
import io.piboard.ingest.connection.KnownConnection;
import io.piboard.ingest.gate.Outcome;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/** Stores a proven delivery: the broker first, then everybody here who wants to hear of it. */
@Singleton
class DeliveryIntake {

    private static final Logger LOG = Logger.getLogger(DeliveryIntake.class);

    private final DeliveryPublisher publisher;
    private final RecentDeliveries recent;
    private final List<DeliveryListener> listeners;

    DeliveryIntake(DeliveryPublisher publisher, RecentDeliveries recent, @All List<DeliveryListener> listeners) {
        this.publisher = publisher;
        this.recent = recent;
        this.listeners = listeners;
    }

    CompletionStage<Outcome> store(KnownConnection connection, JiraDelivery delivery, DeliveryHeaders headers) {
        DeliveryNote note = new DeliveryNote(delivery.id(), headers.trace(), repeat(connection, delivery, headers));
        StrippedDelivery stripped = new StrippedDelivery(
                connection.connection(), delivery.at(), delivery.issues(), delivery.metadata(), note);
        return publisher
                .publish(stripped)
                .thenApply(stored -> stored(stripped, delivery))
                .exceptionally(failure -> notStored(connection, failure));
    }

    /** A mark, and never a reason to drop it: what the first one has done, nobody knows here. */
    private Optional<String> repeat(KnownConnection connection, JiraDelivery delivery, DeliveryHeaders headers) {
        return headers.retry()
                .or(() -> recent.has(connection.connection(), delivery.id()) ? Optional.of("seen") : Optional.empty());
    }

    private Outcome stored(StrippedDelivery stripped, JiraDelivery delivery) {
        recent.remember(stripped.connection(), stripped.note().id());
        listeners.forEach(listener -> listener.stored(stripped));
        return outcome(delivery);
    }

    private static Outcome outcome(JiraDelivery delivery) {
        if (delivery.kind() == JiraEvents.Kind.UNKNOWN) {
            return Outcome.UNKNOWN_EVENT;
        }
        return delivery.isIgnored() ? Outcome.IGNORED : Outcome.ACCEPTED;
    }

    private static Outcome notStored(KnownConnection connection, Throwable failure) {
        LOG.warnf("connection=%s webhook not stored: %s", connection.connection(), failure.getCause());
        return Outcome.UNAVAILABLE;
    }
}

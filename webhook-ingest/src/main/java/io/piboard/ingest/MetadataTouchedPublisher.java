package io.piboard.ingest;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.Topics;
import io.piboard.contracts.metadata.MetadataTouched;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;

/** Publishes {@code metadata.touched.v1}, keyed by connection. */
@Singleton
public class MetadataTouchedPublisher {

    private final Broker broker;

    MetadataTouchedPublisher(Broker broker) {
        this.broker = broker;
    }

    /** Done when the broker has acknowledged. */
    public CompletableFuture<Void> publish(MetadataTouched event, DeliveryNote note) {
        return broker.send(KeyedRecord.of(
                Topics.METADATA_TOUCHED,
                event.connection().toString(),
                event.organisation(),
                note,
                EventJson.write(event)));
    }
}

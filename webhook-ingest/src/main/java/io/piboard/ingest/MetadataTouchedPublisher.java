package io.piboard.ingest;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.metadata.MetadataTouched;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Publishes {@code metadata.touched.v1}, keyed by connection. */
@ApplicationScoped
public class MetadataTouchedPublisher {

    private final MutinyEmitter<byte[]> emitter;

    MetadataTouchedPublisher(
            @Channel("metadata-touched") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 50_000)
                    MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    /** Done when the broker has acknowledged. */
    public Uni<Void> publish(MetadataTouched event, DeliveryNote note) {
        return emitter.sendMessage(
                KeyedRecord.of(event.connection().toString(), event.organisation(), note, EventJson.write(event)));
    }
}

package io.piboard.ingest;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.issue.IssueTouched;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Publishes {@code issue.touched.v1}, keyed by connection and issue so that one issue's events stay in order. */
@ApplicationScoped
public class IssueTouchedPublisher {

    private final MutinyEmitter<byte[]> emitter;

    IssueTouchedPublisher(
            @Channel("issue-touched") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 50_000)
                    MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    /** Done when the broker has acknowledged. */
    public Uni<Void> publish(IssueTouched event, DeliveryNote note) {
        return emitter.sendMessage(KeyedRecord.of(
                event.connection() + "/" + event.issueId(), event.organisation(), note, EventJson.write(event)));
    }
}

package io.piboard.ingest;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.Topics;
import io.piboard.contracts.issue.IssueTouched;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;

/** Publishes {@code issue.touched.v1}, keyed by connection and issue so that one issue's events stay in order. */
@Singleton
public class IssueTouchedPublisher {

    private final Broker broker;

    IssueTouchedPublisher(Broker broker) {
        this.broker = broker;
    }

    /** Done when the broker has acknowledged. */
    public CompletableFuture<Void> publish(IssueTouched event, DeliveryNote note) {
        return broker.send(KeyedRecord.of(
                Topics.ISSUE_TOUCHED,
                event.connection() + "/" + event.issueId(),
                event.organisation(),
                note,
                EventJson.write(event)));
    }
}

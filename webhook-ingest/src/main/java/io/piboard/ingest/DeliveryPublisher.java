package io.piboard.ingest;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Hands all bells of a delivery to the broker, and is done when the last of them is acknowledged. */
@Singleton
public class DeliveryPublisher {

    private final IssueTouchedPublisher issues;
    private final MetadataTouchedPublisher metadata;

    DeliveryPublisher(IssueTouchedPublisher issues, MetadataTouchedPublisher metadata) {
        this.issues = issues;
        this.metadata = metadata;
    }

    /** Fails when the broker does not say so in time; then Jira has to send the delivery again. */
    public CompletableFuture<Void> publish(StrippedDelivery delivery) {
        List<CompletableFuture<Void>> sent = new ArrayList<>(1);
        delivery.issues().forEach(touched -> sent.add(issues.publish(touched, delivery.note())));
        delivery.metadata().forEach(touched -> sent.add(metadata.publish(touched, delivery.note())));
        return sent.size() == 1 ? sent.getFirst() : CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new));
    }
}

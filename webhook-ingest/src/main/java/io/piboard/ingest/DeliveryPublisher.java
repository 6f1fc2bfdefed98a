package io.piboard.ingest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Hands all bells of a delivery to the broker, and is done when the last of them is acknowledged. */
@ApplicationScoped
public class DeliveryPublisher {

    private final IssueTouchedPublisher issues;
    private final MetadataTouchedPublisher metadata;
    private final IngestConfig config;

    DeliveryPublisher(IssueTouchedPublisher issues, MetadataTouchedPublisher metadata, IngestConfig config) {
        this.issues = issues;
        this.metadata = metadata;
        this.config = config;
    }

    /** Fails when the broker does not say so in time; then Jira has to send the delivery again. */
    public Uni<Void> publish(StrippedDelivery delivery) {
        List<Uni<Void>> sent = new ArrayList<>();
        delivery.issues().forEach(touched -> sent.add(issues.publish(touched, delivery.note())));
        delivery.metadata().forEach(touched -> sent.add(metadata.publish(touched, delivery.note())));
        return all(sent).ifNoItem().after(config.answerWithin()).fail();
    }

    private static Uni<Void> all(List<Uni<Void>> sent) {
        return switch (sent.size()) {
            case 0 -> Uni.createFrom().voidItem();
            case 1 -> sent.getFirst();
            default -> Uni.join().all(sent).andFailFast().replaceWithVoid();
        };
    }
}

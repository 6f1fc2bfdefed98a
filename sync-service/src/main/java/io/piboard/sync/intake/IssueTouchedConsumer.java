package io.piboard.sync.intake;

import io.piboard.contracts.issue.IssueTouched;
import io.piboard.sync.work.Bells;
import io.piboard.sync.work.LinkWorker;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A webhook's doorbell: records the body it may be pulled from and wakes the issue's lane. */
@ApplicationScoped
public class IssueTouchedConsumer {

    private final Recorded recorded;
    private final Bells bells;
    private final LinkWorker worker;

    public IssueTouchedConsumer(Recorded recorded, Bells bells, LinkWorker worker) {
        this.recorded = recorded;
        this.bells = bells;
        this.worker = worker;
    }

    @Incoming("issue-touched")
    public Uni<Void> consume(ConsumerRecord<String, byte[]> record) {
        return recorded.surely(
                        () -> bells.issue(IncomingEvent.read(record, IssueTouched.class, IssueTouched::organisation)))
                .invoke(worker::wake);
    }
}

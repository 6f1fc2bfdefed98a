package io.piboard.sync.intake;

import io.piboard.contracts.issue.IssueTouched;
import io.piboard.sync.work.Bells;
import io.piboard.sync.work.LinkWorker;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A webhook's doorbell: records the body it may be pulled from and wakes the issue's lane. */
@ApplicationScoped
class IssueTouchedConsumer {

    private final Pool pool;
    private final Bells bells;
    private final LinkWorker worker;

    IssueTouchedConsumer(Pool pool, Bells bells, LinkWorker worker) {
        this.pool = pool;
        this.bells = bells;
        this.worker = worker;
    }

    @Incoming("issue-touched")
    Uni<Void> consume(ConsumerRecord<String, byte[]> record) {
        return Recorded.surely(() -> {
                    IssueTouched touched = IncomingEvent.read(record, IssueTouched.class, IssueTouched::organisation);
                    return bells.issue(pool, touched);
                })
                .invoke(worker::wake);
    }
}

package io.piboard.ingest.connection;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.UnreadableEventException;
import io.piboard.contracts.connection.ConnectionChanged;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Reads {@code connection.v1} from its beginning, in every replica, and follows it. */
@ApplicationScoped
public class ConnectionConsumer {

    private static final Logger LOG = Logger.getLogger(ConnectionConsumer.class);

    private final KnownConnections connections;
    private final ConnectionSilence silence;
    private final ReadProgress progress;

    ConnectionConsumer(KnownConnections connections, ConnectionSilence silence, ReadProgress progress) {
        this.connections = connections;
        this.silence = silence;
        this.progress = progress;
    }

    @Incoming("connection")
    void consume(ConsumerRecord<String, byte[]> connection) {
        // Every replica reads every record again at every start: a dead-letter copy each time would help nobody.
        try {
            if (connection.value() != null) {
                learn(EventJson.read(connection.value(), ConnectionChanged.class));
            }
        } catch (UnreadableEventException e) {
            LOG.errorf("topic=%s offset=%d skipped: %s", connection.topic(), connection.offset(), e.getMessage());
        }
        progress.read(connection.partition(), connection.offset());
    }

    private void learn(ConnectionChanged news) {
        connections.learn(news);
        if (connections.find(news.connection()).isPresent()) {
            silence.begin(news.connection());
        } else {
            silence.end(news.connection());
        }
    }
}

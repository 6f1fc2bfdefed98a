package io.piboard.benchmarks.peer;

import io.piboard.contracts.Topics;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A topic for each peer, with as many partitions as ours. */
record PeerTopics(String bootstrap) {

    static final String GW = "peer.gw";
    static final String CAMEL = "peer.camel";
    static final String LIMIT = "peer.limit";

    private static final int PARTITIONS = Topics.ALL.stream()
            .filter(topic -> topic.name().equals(Topics.ISSUE_TOUCHED))
            .findFirst()
            .orElseThrow()
            .partitions();

    void create() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(Stream.of(GW, CAMEL, LIMIT)
                            .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the peers' topics cannot be created", e);
        }
    }
}

package io.piboard.load;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.Topics;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.connection.ConnectionState;
import io.piboard.contracts.connection.FieldRole;
import io.piboard.contracts.connection.JiraKind;
import io.piboard.secrets.KeyRing;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Some connections of some organisations that the load delivers for, announced as metadata-service does. */
public final class LoadConnections {

    private static final URI SITE = URI.create("https://acme.example");

    private final KeyRing keys = KeyRing.generate("ingest");
    private final List<One> all;

    private record One(UUID organisation, UUID id, String secret) {

        SignedWebhook sign(byte[] body) {
            return SignedWebhook.of(path(), secret, body);
        }

        String path() {
            return "/webhooks/jira/" + id;
        }
    }

    public LoadConnections(int count) {
        all = Stream.generate(() -> new One(
                        UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID().toString()))
                .limit(count)
                .toList();
    }

    /** What webhook-ingest opens the secrets with. */
    public String keys() {
        return keys.toBase64();
    }

    public void announce(String bootstrap) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (One one : all) {
                producer.send(new ProducerRecord<>(Topics.CONNECTION, one.id().toString(), announcement(one)))
                        .get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the connections cannot be announced", e);
        }
    }

    private byte[] announcement(One one) {
        return EventJson.write(new ConnectionChanged(
                one.organisation(),
                one.id(),
                1,
                "Load",
                JiraKind.CLOUD,
                SITE,
                SITE,
                ConnectionState.ACTIVE,
                "project in (10000)",
                Map.of(FieldRole.STORY_POINTS, "customfield_10016", FieldRole.SPRINT, "customfield_10020"),
                1,
                keys.seal(one.secret(), one.organisation(), one.id()),
                null));
    }

    /** The secret of each path, for peers that learn it from nobody. */
    public Map<String, String> secrets() {
        return all.stream().collect(Collectors.toMap(One::path, One::secret));
    }

    /** So many different issues, spread over the connections. */
    public List<SignedWebhook> webhooks(int issues, int size) {
        return IntStream.range(0, issues)
                .mapToObj(number -> all.get(number % all.size()).sign(new WebhookBody(10_000L + number, size).bytes()))
                .toList();
    }
}

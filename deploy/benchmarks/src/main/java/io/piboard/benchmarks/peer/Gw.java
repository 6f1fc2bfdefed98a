package io.piboard.benchmarks.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The least that does our work, on bare Vert.x: HMAC, strip by a JSON tree, answer after acks=all. Not configurable, not observable. */
public final class Gw extends AbstractVerticle {

    private static final List<String> KEPT = List.of(
            "summary", "issuetype", "project", "parent", "status", "updated", "customfield_10016", "customfield_10020");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, SecretKeySpec> secrets;
    private final KafkaProducer<String, byte[]> producer;
    private final int port;

    private Gw(Map<String, SecretKeySpec> secrets, KafkaProducer<String, byte[]> producer, int port) {
        this.secrets = secrets;
        this.producer = producer;
        this.port = port;
    }

    /** {@code Gw <port> <bootstrap> <file of "path secret" lines>}. */
    public static void main(String[] words) throws Exception {
        Map<String, SecretKeySpec> secrets = Files.readAllLines(Path.of(words[2])).stream()
                .map(line -> line.split(" "))
                .collect(
                        Collectors.toMap(pair -> pair[0], pair -> new SecretKeySpec(pair[1].getBytes(), "HmacSHA256")));
        Map<String, Object> settings = Map.of("bootstrap.servers", words[1], "acks", "all", "linger.ms", 0);
        var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        Vertx.vertx()
                .deployVerticle(
                        () -> new Gw(secrets, producer, Integer.parseInt(words[0])),
                        new DeploymentOptions()
                                .setInstances(Runtime.getRuntime().availableProcessors()));
    }

    @Override
    public void start() {
        vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> receive(request, body)))
                .listen(port, "127.0.0.1");
    }

    private void receive(HttpServerRequest request, Buffer body) {
        try {
            byte[] bytes = body.getBytes();
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secrets.get(request.path()));
            byte[] claimed =
                    HexFormat.of().parseHex(request.getHeader("X-Hub-Signature").substring(7));
            if (!MessageDigest.isEqual(mac.doFinal(bytes), claimed)) {
                request.response().setStatusCode(401).end();
                return;
            }
            send(request, JSON.readTree(bytes).get("issue"));
        } catch (Exception e) {
            request.response().setStatusCode(400).end();
        }
    }

    private void send(HttpServerRequest request, JsonNode issue) throws Exception {
        ObjectNode kept = JSON.createObjectNode();
        KEPT.forEach(field -> kept.set(field, issue.get("fields").get(field)));
        Context context = vertx.getOrCreateContext();
        producer.send(
                new ProducerRecord<>(PeerTopics.GW, issue.get("id").asText(), JSON.writeValueAsBytes(kept)),
                (stored, failure) -> context.runOnContext(now -> request.response()
                        .setStatusCode(failure == null ? 200 : 503)
                        .end()));
    }
}

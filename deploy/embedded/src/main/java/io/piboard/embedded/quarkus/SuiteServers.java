package io.piboard.embedded.quarkus;

import io.piboard.embedded.EmbeddedKafka;
import io.piboard.embedded.KafkaOptions;
import io.piboard.embedded.LocalPostgres;
import io.piboard.embedded.PostgresOptions;
import io.piboard.embedded.identity.DemoIdentity;
import io.piboard.embedded.identity.IdentityOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The servers of one test JVM: started once, on free ports, in a directory that goes away with the JVM. */
public final class SuiteServers {

    static final String IDENTITY_PROPERTY = "piboard.embedded.identity";

    private static Map<String, String> properties;

    private SuiteServers() {}

    /** Starts the servers if need be; the configuration of a service that uses them. */
    public static synchronized Map<String, String> properties() {
        if (properties == null) {
            properties = start();
        }
        return properties;
    }

    private static Map<String, String> start() {
        Path directory = SuiteDirectory.create();
        var kafka = EmbeddedKafka.start(new KafkaOptions(0, directory.resolve("kafka")));
        var postgres = LocalPostgres.start(new PostgresOptions(0, directory.resolve("postgres"), false));
        var identity = DemoIdentity.start(new IdentityOptions(0, null, null));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(directory, kafka, postgres, identity)));
        System.setProperty(IDENTITY_PROPERTY, identity.issuer().toString());
        return toProperties(
                kafka.bootstrapServers(), postgres, identity.issuer().toString());
    }

    private static Map<String, String> toProperties(String bootstrapServers, LocalPostgres postgres, String issuer) {
        var result = new TreeMap<String, String>();
        result.put("kafka.bootstrap.servers", bootstrapServers);
        result.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        result.put("quarkus.datasource.reactive.url", postgres.reactiveUrl());
        result.put("PIBOARD_DB_REACTIVE_URL", postgres.reactiveUrl());
        result.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl());
        result.put("PIBOARD_DB_JDBC_URL", postgres.jdbcUrl());
        result.put("quarkus.datasource.username", LocalPostgres.NAME);
        result.put("quarkus.datasource.password", LocalPostgres.NAME);
        result.put("quarkus.oidc.auth-server-url", issuer);
        result.put("PIBOARD_IDENTITY_URL", issuer);
        quiet(result, "kafka", "state.change.logger");
        quiet(result, "org.apache.kafka.controller", "org.apache.kafka.coordinator", "org.apache.kafka.image");
        quiet(result, "org.apache.kafka.metadata", "org.apache.kafka.raft", "org.apache.kafka.server");
        quiet(result, "org.apache.kafka.storage", "org.apache.kafka.snapshot", "org.apache.kafka.common");
        return Map.copyOf(result);
    }

    private static void quiet(Map<String, String> result, String... categories) {
        for (String category : categories) {
            result.put("quarkus.log.category.\"" + category + "\".level", "ERROR");
        }
    }

    private static void stop(Path directory, AutoCloseable... servers) {
        for (AutoCloseable server : servers) {
            try {
                server.close();
            } catch (Exception e) {
                // the JVM ends; the next one sweeps what is left
            }
        }
        SuiteDirectory.delete(directory);
    }
}

package io.piboard.local;

import java.util.Map;
import java.util.TreeMap;

/** The configuration of the services as variables; see the table in the module's README. */
record ServiceEnvironment(StackOptions options, StackServers servers, StackSecrets secrets) {

    Map<String, String> of(ServiceName service) {
        StackPorts ports = options.ports();
        var variables = new TreeMap<String, String>();
        variables.put("PIBOARD_HTTP_HOST", "127.0.0.1");
        variables.put("PIBOARD_HTTP_PORT", port(service.http()));
        variables.put("PIBOARD_MANAGEMENT_PORT", port(service.management()));
        variables.put("KAFKA_BOOTSTRAP_SERVERS", servers.kafkaBootstrap());
        variables.put("PIBOARD_DB_REACTIVE_URL", servers.reactiveUrl());
        variables.put("PIBOARD_DB_JDBC_URL", servers.jdbcUrl());
        variables.put("PIBOARD_DB_USER", "piboard");
        variables.put("PIBOARD_DB_PASSWORD", "piboard");
        variables.put("PIBOARD_IDENTITY_URL", ports.address(StackPort.ORIGIN) + "/identity");
        variables.put("PIBOARD_METADATA_URL", ports.address(StackPort.METADATA).toString());
        variables.put("PIBOARD_BOARD_URL", ports.address(StackPort.BOARD).toString());
        variables.put("PIBOARD_SYNC_URL", ports.address(StackPort.SYNC).toString());
        variables.put("PIBOARD_PUBLIC_URL", publicUrl());
        // the simulated Jira is on this machine, where no connection may lead otherwise
        variables.put("PIBOARD_JIRA_ALLOWED_NETWORKS", "127.0.0.0/8,::1/128");
        variables.put("QUARKUS_BANNER_ENABLED", "false");
        if (options.jira() == null) {
            // the simulator stands for Atlassian's log-in and gateway, too
            variables.put(
                    "PIBOARD_ATLASSIAN_LOGIN",
                    ports.address(StackPort.SIMULATOR).toString());
            variables.put(
                    "PIBOARD_ATLASSIAN_GATEWAY",
                    ports.address(StackPort.SIMULATOR).toString());
        }
        variables.putAll(keys(service));
        variables.putAll(options.environment());
        return variables;
    }

    /** Each service gets only what it must be able to open or seal. */
    private Map<String, String> keys(ServiceName service) {
        return switch (service) {
            case WEBHOOK_INGEST -> Map.of("PIBOARD_KEYS_INGEST", secrets.ingestKeys());
            case SYNC -> Map.of("PIBOARD_KEYS_SYNC", secrets.syncKeys());
            case METADATA ->
                Map.of("PIBOARD_KEYS_INGEST", secrets.ingestKeys(), "PIBOARD_KEYS_SYNC", secrets.syncKeys());
            case BOARD -> Map.of();
        };
    }

    private String publicUrl() {
        return options.publicUrl() == null
                ? options.ports().address(StackPort.ORIGIN).toString()
                : options.publicUrl().toString();
    }

    private String port(StackPort port) {
        return Integer.toString(options.ports().of(port));
    }
}

package io.piboard.local;

/** The four services, by the name of their module. */
public enum ServiceName {
    WEBHOOK_INGEST("webhook-ingest", StackPort.INGEST, StackPort.INGEST_MANAGEMENT),
    METADATA("metadata-service", StackPort.METADATA, StackPort.METADATA_MANAGEMENT),
    SYNC("sync-service", StackPort.SYNC, StackPort.SYNC_MANAGEMENT),
    BOARD("board-service", StackPort.BOARD, StackPort.BOARD_MANAGEMENT);

    private final String module;
    private final StackPort http;
    private final StackPort management;

    ServiceName(String module, StackPort http, StackPort management) {
        this.module = module;
        this.http = http;
        this.management = management;
    }

    public String module() {
        return module;
    }

    StackPort http() {
        return http;
    }

    StackPort management() {
        return management;
    }
}

package io.piboard.local;

/** What listens somewhere, with its usual port and the variable that changes it. */
public enum StackPort {
    ORIGIN(8080),
    INGEST(8081),
    METADATA(8082),
    SYNC(8083),
    BOARD(8084),
    INGEST_MANAGEMENT(9081),
    METADATA_MANAGEMENT(9082),
    SYNC_MANAGEMENT(9083),
    BOARD_MANAGEMENT(9084),
    SIMULATOR(8090),
    IDENTITY(8091),
    KAFKA(19092),
    POSTGRES(15432);

    private final int usual;

    StackPort(int usual) {
        this.usual = usual;
    }

    int usual() {
        return usual;
    }

    String variable() {
        return "PIBOARD_PORT_" + name();
    }
}

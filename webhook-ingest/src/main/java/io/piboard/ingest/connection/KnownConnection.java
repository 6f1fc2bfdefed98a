package io.piboard.ingest.connection;

import io.piboard.contracts.connection.FieldRole;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What it takes to accept a webhook of one connection.
 *
 * @param secret empty when this replica's key ring cannot open it: then nothing can be accepted, nor refused for good
 * @param fields which Jira field id plays which role
 */
public record KnownConnection(
        UUID organisation,
        UUID connection,
        long version,
        Optional<String> secret,
        Map<FieldRole, String> fields,
        long fieldsVersion) {

    public KnownConnection {
        fields = Map.copyOf(fields);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "KnownConnection[" + connection + " version=" + version + "]";
    }
}

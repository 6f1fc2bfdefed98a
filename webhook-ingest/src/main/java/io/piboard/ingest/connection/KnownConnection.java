package io.piboard.ingest.connection;

import io.piboard.contracts.connection.FieldRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What it takes to accept a webhook of one connection.
 *
 * @param secrets the present one and, while it is being changed in Jira, the one before; empty when this replica's key
 *     ring cannot open the present one: then nothing can be accepted, nor refused for good
 * @param fields which Jira field id plays which role
 */
public record KnownConnection(
        UUID organisation,
        UUID connection,
        long version,
        List<String> secrets,
        Map<FieldRole, String> fields,
        long fieldsVersion) {

    public KnownConnection {
        secrets = List.copyOf(secrets);
        fields = Map.copyOf(fields);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "KnownConnection[" + connection + " version=" + version + "]";
    }
}

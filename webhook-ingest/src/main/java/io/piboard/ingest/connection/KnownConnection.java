package io.piboard.ingest.connection;

import io.piboard.contracts.connection.FieldRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What it takes to accept a webhook of one connection.
 *
 * @param secrets what Jira signs with, or has in the address: the present one and, while it is being changed in Jira, the
 *     one before
 * @param appSecrets what Cloud makes the tokens of an app's webhooks with; empty for accounts that are no app
 * @param locked whether this replica's key ring cannot open one of them: then nothing can be refused for good
 * @param fields which Jira field id plays which role
 */
public record KnownConnection(
        UUID organisation,
        UUID connection,
        long version,
        List<String> secrets,
        List<String> appSecrets,
        boolean locked,
        Map<FieldRole, String> fields,
        long fieldsVersion) {

    public KnownConnection {
        secrets = List.copyOf(secrets);
        appSecrets = List.copyOf(appSecrets);
        fields = Map.copyOf(fields);
    }

    /** One that is no app, with its secrets open. */
    public KnownConnection(
            UUID organisation,
            UUID connection,
            long version,
            List<String> secrets,
            Map<FieldRole, String> fields,
            long fieldsVersion) {
        this(organisation, connection, version, secrets, List.of(), false, fields, fieldsVersion);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "KnownConnection[" + connection + " version=" + version + "]";
    }
}

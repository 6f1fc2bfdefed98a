package io.piboard.metadata.permission;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.Topics;
import io.piboard.contracts.metadata.MetadataChanged;
import io.piboard.contracts.metadata.MetadataChanged.ProjectPermissions;
import io.piboard.metadata.alm.AlmRights;
import io.piboard.outbox.OutboxRecord;
import java.util.UUID;

/** What is announced of one project. */
record PermissionEntry(UUID organisation, UUID connection, String projectId, long version, AlmRights rights) {

    /** {@code metadata.changed.v1}. */
    OutboxRecord record() {
        return record(
                organisation,
                connection,
                projectId,
                version,
                new ProjectPermissions(projectId, rights.granted(), rights.missing()));
    }

    /** The project is no longer ours: the entry is given up. */
    static OutboxRecord forgotten(UUID organisation, UUID connection, String projectId, long version) {
        return record(organisation, connection, projectId, version, null);
    }

    private static OutboxRecord record(
            UUID organisation, UUID connection, String projectId, long version, ProjectPermissions permissions) {
        String entry = MetadataChanged.permissionsOf(projectId);
        String key = connection + "/" + entry;
        byte[] payload =
                EventJson.write(new MetadataChanged(organisation, connection, entry, version, null, permissions, null));
        return new OutboxRecord(Topics.METADATA_CHANGED, key, key, organisation, payload);
    }
}

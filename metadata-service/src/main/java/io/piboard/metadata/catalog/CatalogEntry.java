package io.piboard.metadata.catalog;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.Topics;
import io.piboard.contracts.metadata.MetadataChanged;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.outbox.OutboxRecord;
import java.util.UUID;

/** One published part of a site. */
record CatalogEntry(UUID organisation, UUID connection, String entry, long version, ProjectMetadata project) {

    static String entryOf(ProjectMetadata project) {
        return "project/" + project.id();
    }

    /** {@code metadata.changed.v1}. */
    OutboxRecord record() {
        String key = connection + "/" + entry;
        byte[] payload = EventJson.write(new MetadataChanged(organisation, connection, entry, version, project));
        return new OutboxRecord(Topics.METADATA_CHANGED, key, key, organisation, payload);
    }
}

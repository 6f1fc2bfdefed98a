package io.piboard.metadata.catalog;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.Topics;
import io.piboard.contracts.metadata.MetadataChanged;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.contracts.metadata.MetadataChanged.SiteMetadata;
import io.piboard.outbox.OutboxRecord;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One published part of a site: a project, or what belongs to none.
 *
 * @param version 0 before it was published
 * @param missingSince {@code null} while Jira has it
 */
record CatalogEntry(
        UUID organisation,
        UUID connection,
        String entry,
        long version,
        ProjectMetadata project,
        SiteMetadata site,
        Instant missingSince) {

    static final String SITE = "site";
    static final String PROJECT = "project/";

    static CatalogEntry of(UUID organisation, UUID connection, ProjectMetadata project) {
        return new CatalogEntry(organisation, connection, PROJECT + project.id(), 0, project, null, null);
    }

    static CatalogEntry of(UUID organisation, UUID connection, SiteMetadata site) {
        return new CatalogEntry(organisation, connection, SITE, 0, null, site, null);
    }

    boolean isProject() {
        return project != null;
    }

    /** The same, which Jira does not show any more. */
    CatalogEntry missing(Instant since) {
        return missingSince != null
                ? this
                : new CatalogEntry(organisation, connection, entry, version, project, site, since);
    }

    /** What readers are told when we give it up. */
    CatalogEntry forgotten() {
        return new CatalogEntry(organisation, connection, entry, version, null, null, missingSince);
    }

    /** Later than that version, on a clock that may have been put back. */
    CatalogEntry after(long before, Instant now) {
        return new CatalogEntry(
                organisation, connection, entry, Math.max(before + 1, now.toEpochMilli()), project, site, missingSince);
    }

    /** Whether it tells nothing new. */
    boolean saysAs(CatalogEntry other) {
        return other != null
                && Objects.equals(project, other.project)
                && Objects.equals(site, other.site)
                && Objects.equals(missingSince, other.missingSince);
    }

    Object content() {
        return isProject() ? project : site;
    }

    /** {@code metadata.changed.v1}. */
    OutboxRecord record() {
        String key = connection + "/" + entry;
        byte[] payload = EventJson.write(
                new MetadataChanged(organisation, connection, entry, version, project, null, site, missingSince));
        return new OutboxRecord(Topics.METADATA_CHANGED, key, key, organisation, payload);
    }
}

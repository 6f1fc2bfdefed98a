package io.piboard.board.session;

import io.piboard.board.PlannedSession;
import io.piboard.board.Records;
import io.piboard.contracts.Topics;
import io.piboard.contracts.metadata.MetadataChanged;
import io.piboard.contracts.metadata.MetadataChanged.Board;
import io.piboard.contracts.metadata.MetadataChanged.CreateField;
import io.piboard.contracts.metadata.MetadataChanged.Field;
import io.piboard.contracts.metadata.MetadataChanged.IssueType;
import io.piboard.contracts.metadata.MetadataChanged.LinkType;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.contracts.metadata.MetadataChanged.SiteMetadata;
import io.piboard.contracts.metadata.MetadataChanged.Sprint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A site with two projects, each with a scrum board and two sprints, as metadata-service would tell it; ids can be shifted,
 * so that another site of the same shape has others.
 */
public record FalconsSite(UUID connection, int shift) {

    public void tell() {
        tell(project(10000, "FAL", "Falcons", 5, 37));
        tell(project(10001, "EAG", "Eagles", 6, 47));
        tell(new MetadataChanged(PlannedSession.ACME, connection, "site", 1, null, null, site()));
    }

    /** The newest version of its link types. */
    public void tellLinkTypes(long version, LinkType... types) {
        SiteMetadata known = site();
        tell(new MetadataChanged(
                PlannedSession.ACME,
                connection,
                "site",
                version,
                null,
                null,
                new SiteMetadata(List.of(types), known.fields())));
    }

    public String id(int id) {
        return String.valueOf(id + shift);
    }

    private void tell(MetadataChanged changed) {
        Records.send(Topics.METADATA_CHANGED, connection + "/" + changed.entry(), changed);
    }

    private SiteMetadata site() {
        return new SiteMetadata(
                List.of(new LinkType(id(10000), "Blocks", "is blocked by", "blocks")),
                List.of(new Field("customfield_" + id(10040), "WSJF", "number", "")));
    }

    private MetadataChanged project(int id, String key, String name, int board, int sprint) {
        return new MetadataChanged(
                PlannedSession.ACME,
                connection,
                "project/" + id(id),
                1,
                new ProjectMetadata(
                        id(id),
                        key,
                        name,
                        List.of(new IssueType(
                                id(10001),
                                "Story",
                                List.of(),
                                List.of(new CreateField("summary", "Summary", true, false)))),
                        List.of(),
                        List.of(
                                sprint(sprint, key + " Sprint 1", board, "2026-10-01", "2026-10-15"),
                                sprint(sprint + 1, key + " Sprint 2", board, "2026-10-15", "2026-10-29")),
                        false,
                        List.of(new Board(id(board), key + " board", "scrum", null))));
    }

    private Sprint sprint(int id, String name, int board, String starts, String ends) {
        return new Sprint(
                id(id),
                name,
                "future",
                id(board),
                Instant.parse(starts + "T08:00:00Z"),
                Instant.parse(ends + "T08:00:00Z"));
    }
}

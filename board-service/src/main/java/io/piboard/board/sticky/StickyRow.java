package io.piboard.board.sticky;

import io.piboard.board.plan.BoardPlan;
import io.piboard.board.wish.Asked;
import io.piboard.board.wish.IssueLink;
import io.piboard.board.wish.LastEdit;
import io.piboard.board.wish.Placement;
import io.piboard.board.wish.Sticky;
import io.piboard.contracts.sticky.SyncState;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A sticky as a row of {@code board.sticky}, there and back. */
final class StickyRow {

    /** The columns that change, in the order of {@link #changing}; the first is parameter 1. */
    static final String COLUMNS = """
            id, version, type, fields, issue_id, issue_key, issue_url, revision, handled, link_state, reason, \
            retry_at, retry_as_of, placement, rank, deleted, edited_at, edited_by, team, board, strings, asked_as_of, \
            create_again_as_of, delete_issue_after, note, requested""";

    static final String PARAMETERS = """
            $1, $2, $3, $4::text::jsonb, $5, $6, $7, $8, $9, $10, $11, \
            $12, $13, $14::text::jsonb, $15, $16, $17, $18, $19, $20, $21::text::jsonb, $22, \
            $23, $24, $25, $26""";

    private StickyRow() {}

    static List<Object> changing(Sticky sticky) {
        IssueLink link = sticky.link();
        List<Object> values = new ArrayList<>();
        values.add(sticky.id());
        values.add(sticky.version());
        values.add(sticky.type());
        values.add(FieldColumn.write(sticky.fields()));
        values.add(link.issueId());
        values.add(link.issueKey());
        values.add(link.issueUrl() == null ? null : link.issueUrl().toString());
        values.add(link.revision());
        values.add(link.handled());
        values.add(link.state() == null ? null : link.state().name());
        values.add(link.reason());
        values.add(atUtc(link.retryAt()));
        values.add(sticky.asked().retryAsOf());
        values.add(write(sticky.placement()));
        values.add(sticky.rank());
        values.add(sticky.deleted());
        values.add(atUtc(sticky.lastEdit().at()));
        values.add(sticky.lastEdit().by());
        values.add(sticky.place().team());
        values.add(sticky.place().board());
        values.add(StringColumn.write(sticky.strings()));
        values.add(sticky.asked().asOf());
        values.add(sticky.asked().createAgainAsOf());
        values.add(atUtc(sticky.asked().deleteIssueAfter()));
        values.add(sticky.note());
        values.add(sticky.requested());
        return values;
    }

    static Sticky read(Row row, BoardPlan plan) {
        UUID type = row.getUUID("type");
        return new Sticky(
                row.getUUID("id"),
                new Sticky.Place(
                        row.getUUID("organisation"),
                        row.getUUID("session"),
                        plan.connectionFor(type),
                        row.getUUID("team"),
                        row.getUUID("board")),
                type,
                row.getLong("version"),
                FieldColumn.read(row.getString("fields_text")),
                link(row),
                StringColumn.read(row.getString("strings_text")),
                asked(row),
                placement(row.getString("placement_text")),
                row.getString("rank"),
                row.getBoolean("deleted"),
                row.getBoolean("note"),
                new LastEdit(instant(row.getOffsetDateTime("edited_at")), row.getString("edited_by")));
    }

    private static IssueLink link(Row row) {
        return new IssueLink(
                row.getString("issue_id"),
                row.getString("issue_key"),
                Optional.ofNullable(row.getString("issue_url")).map(URI::create).orElse(null),
                row.getLong("revision"),
                row.getLong("handled"),
                Optional.ofNullable(row.getString("link_state"))
                        .map(SyncState::valueOf)
                        .orElse(null),
                row.getString("reason"),
                instant(row.getOffsetDateTime("retry_at")));
    }

    private static Asked asked(Row row) {
        return new Asked(
                row.getLong("asked_as_of"),
                row.getLong("retry_as_of"),
                row.getLong("create_again_as_of"),
                instant(row.getOffsetDateTime("delete_issue_after")));
    }

    private static String write(Placement placement) {
        return placement.changedAt() == 0
                ? null
                : new JsonObject()
                        .put("x", placement.x())
                        .put("y", placement.y())
                        .put("changedAt", placement.changedAt())
                        .encode();
    }

    private static Placement placement(String column) {
        if (column == null) {
            return Placement.NONE;
        }
        JsonObject json = new JsonObject(column);
        return new Placement(json.getDouble("x"), json.getDouble("y"), json.getLong("changedAt"));
    }

    private static OffsetDateTime atUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

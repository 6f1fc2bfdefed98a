package io.piboard.board.metadata;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.Topics;
import io.piboard.contracts.board.BoardUpdated;
import io.piboard.contracts.metadata.MetadataChanged;
import io.piboard.contracts.metadata.MetadataChanged.ProjectPermissions;
import io.piboard.outbox.Outbox;
import io.piboard.outbox.OutboxRecord;
import io.piboard.outbox.OutboxRelay;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * What the account of a connection may not do in its projects; the newest version replaces all earlier ones. If it is
 * another than before, who looks at a board of the project is told, in the same transaction.
 */
@ApplicationScoped
class ProjectPermissionTable {

    /** A row for each board on which something else is disabled now. */
    private static final String KEEP = """
            with before as (
              select missing from board.project_permission where connection = $2 and project_id = $3)
            , kept as (
              insert into board.project_permission as p (organisation, connection, project_id, version, missing)
              values ($1, $2, $3, $4, $5)
              on conflict (connection, project_id) do update
                set version = excluded.version, missing = excluded.missing, organisation = excluded.organisation
                where p.version < excluded.version
              returning missing)
            select t.board from kept
            join board.session s on s.connection = $2 and s.organisation = $1
            join board.team t on t.session = s.id and t.project_id = $3
            where kept.missing <> coalesce((select missing from before), '{}')
            """;

    private final Pool pool;
    private final Outbox outbox;
    private final OutboxRelay relay;

    ProjectPermissionTable(Pool pool, Outbox outbox, OutboxRelay relay) {
        this.pool = pool;
        this.outbox = outbox;
        this.relay = relay;
    }

    Uni<Void> keep(MetadataChanged changed) {
        return changed.toldPermissions()
                .map(told -> pool.withTransaction(transaction -> keep(transaction, changed, told))
                        .invoke(relay::wake))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> keep(SqlConnection transaction, MetadataChanged changed, ProjectPermissions told) {
        return transaction
                .preparedQuery(KEEP)
                .execute(row(changed, told))
                .chain(boards -> outbox.addAll(
                        transaction,
                        StreamSupport.stream(boards.spliterator(), false)
                                .map(board -> news(changed, board))
                                .toList()));
    }

    /** A subject of its own: the news of its stickies must not replace it. */
    private static OutboxRecord news(MetadataChanged changed, Row row) {
        UUID board = row.getUUID("board");
        byte[] payload = EventJson.write(BoardUpdated.ofBoard(changed.organisation(), board, changed.version()));
        return new OutboxRecord(
                Topics.BOARD_UPDATE, "board/" + board, board.toString(), changed.organisation(), payload);
    }

    private static Tuple row(MetadataChanged changed, ProjectPermissions told) {
        return Tuple.of(changed.organisation(), changed.connection(), told.projectId(), changed.version())
                .addArrayOfString(told.missing().stream().sorted().toArray(String[]::new));
    }
}

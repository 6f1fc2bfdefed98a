package io.piboard.sync.work;

import io.piboard.contracts.issue.IssueTouched;
import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.sync.link.Lane;
import io.piboard.sync.link.LinkMemory;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.reconcile.Links.CreatedHint;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Records what was heard and makes the lane due; it only moves a lane earlier and never touches a worker's columns
 * (link.md rule 6).
 */
@ApplicationScoped
public class Bells {

    private static final int PEOPLE = 0;
    private static final int BACKGROUND = 5;

    /** A higher sticky version replaces; an issue that the board knows is adopted unless another sticky has it. */
    private static final String HEAR_STICKY = """
            insert into sync.link as l (sticky, organisation, session, connection, team, board, sticky_type, issue_id,
                                        wanted, wanted_version, memory)
            values ($1, $2, $3, $4, $5, $6, $7,
                    case when exists (select 1 from sync.link o where o.session = $3 and o.connection = $4
                                         and o.issue_id = $8 and o.sticky <> $1) then null else $8 end,
                    ($9::text)::jsonb, $10, ($11::text)::jsonb)
            on conflict (sticky) do update
               set wanted = case when l.wanted_version < excluded.wanted_version
                                 then excluded.wanted else l.wanted end,
                   wanted_version = greatest(l.wanted_version, excluded.wanted_version)
            returning issue_id, session, connection, organisation
            """;

    private static final String RING = """
            insert into sync.lane as l (key, organisation, connection, issue_id, sticky, priority, heard, must_read,
                                        in_scope, created_issue)
            values ($1, $2, $3, $4, $5, $6, ($7::text)::jsonb, $8, $9, $10)
            on conflict (key) do update
               set wake_at = least(l.wake_at, clock_timestamp()),
                   priority = least(l.priority, excluded.priority),
                   work_seq = l.work_seq + 1,
                   heard = case when excluded.heard is null then l.heard
                                when l.heard is null or (l.heard->>'updated')::timestamptz
                                       < (excluded.heard->>'updated')::timestamptz then excluded.heard
                                else l.heard end,
                   must_read = l.must_read or excluded.must_read,
                   in_scope = l.in_scope or excluded.in_scope,
                   created_issue = coalesce(excluded.created_issue, l.created_issue),
                   not_before = case when $11 then '-infinity' else l.not_before end
            """;

    /** A sticky was edited, deleted, or asked to be tried again. */
    public Uni<Void> sticky(SqlConnection transaction, StickyChanged changed) {
        return transaction
                .preparedQuery(HEAR_STICKY)
                .execute(Tuple.from(new Object[] {
                    changed.sticky(),
                    changed.organisation(),
                    changed.session(),
                    changed.connection(),
                    changed.team(),
                    changed.board(),
                    changed.stickyType(),
                    changed.issueId(),
                    Jsonb.write(changed),
                    changed.version(),
                    Jsonb.write(LinkMemory.NEW)
                }))
                .chain(rows -> ringSticky(transaction, changed, rows.iterator().next()));
    }

    /** A webhook rang; its signed body, if any, may save the read. */
    public Uni<Void> issue(SqlClient client, IssueTouched touched) {
        return ring(
                client,
                bell(
                                Lane.ofIssue(touched.connection(), touched.issueId()),
                                touched.organisation(),
                                touched.connection())
                        .addString(touched.issueId())
                        .addUUID(null)
                        .addInteger(PEOPLE)
                        .addString(Jsonb.write(touched.snapshot()))
                        .addBoolean(touched.snapshot() == null)
                        .addBoolean(false)
                        .addString(null)
                        .addBoolean(false));
    }

    /** The issue of this link was just made: its other fields follow on its own lane. */
    Uni<Void> issue(SqlClient transaction, SyncLink link) {
        return ring(
                transaction,
                bell(Lane.ofIssue(link.connection(), link.issueId()), link.organisation(), link.connection())
                        .addString(link.issueId())
                        .addUUID(null)
                        .addInteger(PEOPLE)
                        .addString(null)
                        .addBoolean(true)
                        .addBoolean(false)
                        .addString(null)
                        .addBoolean(false));
    }

    /** Found by the connection's scope; looked at when people's work leaves room. */
    public Uni<Void> found(SqlClient transaction, UUID organisation, UUID connection, List<String> issueIds) {
        if (issueIds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Tuple> bells = issueIds.stream()
                .sorted()
                .map(id -> bell(Lane.ofIssue(connection, id), organisation, connection)
                        .addString(id)
                        .addUUID(null)
                        .addInteger(BACKGROUND)
                        .addString(null)
                        .addBoolean(true)
                        .addBoolean(true)
                        .addString(null)
                        .addBoolean(false))
                .toList();
        return transaction.preparedQuery(RING).executeBatch(bells).replaceWithVoid();
    }

    /** An issue carries the marker of a sticky that waits for its create. */
    Uni<Void> created(SqlClient transaction, Lane lane, List<CreatedHint> hints) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (CreatedHint hint : hints) {
            chain = chain.chain(() -> ring(
                    transaction,
                    bell(Lane.ofSticky(hint.sticky()), lane.organisation(), lane.connection())
                            .addString(null)
                            .addUUID(hint.sticky())
                            .addInteger(PEOPLE)
                            .addString(null)
                            .addBoolean(false)
                            .addBoolean(false)
                            .addString(hint.issueId())
                            .addBoolean(true)));
        }
        return chain;
    }

    private Uni<Void> ringSticky(SqlClient transaction, StickyChanged changed, Row link) {
        String issueId = link.getString("issue_id");
        boolean retry = changed.retryAsOf() != null && changed.retryAsOf() == changed.version();
        String key =
                issueId == null ? Lane.ofSticky(changed.sticky()) : Lane.ofIssue(link.getUUID("connection"), issueId);
        return ring(
                transaction,
                bell(key, link.getUUID("organisation"), link.getUUID("connection"))
                        .addString(issueId)
                        .addUUID(issueId == null ? changed.sticky() : null)
                        .addInteger(PEOPLE)
                        .addString(null)
                        .addBoolean(false)
                        .addBoolean(false)
                        .addString(null)
                        .addBoolean(retry));
    }

    private static Tuple bell(String lane, UUID organisation, UUID connection) {
        return Tuple.tuple().addString(lane).addUUID(organisation).addUUID(connection);
    }

    private static Uni<Void> ring(SqlClient client, Tuple bell) {
        return client.preparedQuery(RING).execute(bell).replaceWithVoid();
    }
}

package io.piboard.board.session.document;

import io.piboard.board.session.SessionPlan;
import io.piboard.contracts.EventJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What was shown last for a session, for an hour; what is older goes whenever something is shown. */
@ApplicationScoped
class ImportTable {

    /** @param before {@code null} for a session that was not there */
    record ShownImport(SessionPlan before, SessionPlan after) {}

    private static final String KEEP = """
            with old as (delete from board.session_import
                         where shown_at < now() - interval '1 hour' and session <> $1)
            insert into board.session_import (session, organisation, token, before_plan, after_plan)
            values ($1, $2, $3, $4, $5)
            on conflict (session) do update
              set organisation = excluded.organisation, token = excluded.token, shown_at = now(),
                  before_plan = excluded.before_plan, after_plan = excluded.after_plan
            """;

    private static final String FIND = """
            select before_plan, after_plan from board.session_import
            where session = $1 and organisation = $2 and token = $3 and shown_at > now() - interval '1 hour'
            """;

    private final Pool pool;

    ImportTable(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> keep(UUID organisation, UUID session, UUID token, ShownImport shown) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(session, organisation, token, json(shown.before()), json(shown.after())))
                .replaceWithVoid();
    }

    Uni<Optional<ShownImport>> find(UUID organisation, UUID session, UUID token) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(session, organisation, token))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ImportTable::shown)
                        .findFirst());
    }

    private static ShownImport shown(Row row) {
        return new ShownImport(plan(row.getString("before_plan")), plan(row.getString("after_plan")));
    }

    private static String json(SessionPlan plan) {
        return plan == null ? null : new String(EventJson.write(plan), StandardCharsets.UTF_8);
    }

    private static SessionPlan plan(String json) {
        return json == null ? null : EventJson.read(json.getBytes(StandardCharsets.UTF_8), SessionPlan.class);
    }
}

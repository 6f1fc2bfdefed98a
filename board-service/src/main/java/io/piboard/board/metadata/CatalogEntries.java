package io.piboard.board.metadata;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.metadata.MetadataChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;

/** Keeps projects and what belongs to a site, each as its newest version tells. */
@ApplicationScoped
class CatalogEntries {

    private static final String KEEP = """
            insert into board.catalog_entry as e (organisation, connection, entry, version, content, missing_since)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (connection, entry) do update
              set organisation = excluded.organisation, version = excluded.version,
                  content = excluded.content, missing_since = excluded.missing_since
              where e.version < excluded.version
            """;

    private static final String FORGET =
            "delete from board.catalog_entry where connection = $1 and entry = $2 and version < $3";

    private final Pool pool;

    CatalogEntries(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> keep(MetadataChanged changed) {
        if (changed.permissions() != null) {
            return Uni.createFrom().voidItem();
        }
        Object content = changed.project() == null ? changed.site() : changed.project();
        return content == null ? forget(changed) : keep(changed, content);
    }

    private Uni<Void> keep(MetadataChanged changed, Object content) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(
                        changed.organisation(),
                        changed.connection(),
                        changed.entry(),
                        changed.version(),
                        new JsonObject(new String(EventJson.write(content), StandardCharsets.UTF_8)),
                        changed.missingSince() == null
                                ? null
                                : changed.missingSince().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** metadata-service has given it up. */
    private Uni<Void> forget(MetadataChanged changed) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(changed.connection(), changed.entry(), changed.version()))
                .replaceWithVoid();
    }
}

package io.piboard.metadata.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.piboard.metadata.access.Problems;
import io.piboard.metadata.catalog.ServedConnection.PageName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Gives answers from memory: each is prepared once and dropped when what it tells has changed. What another replica
 * stored is noticed by the versions in the database, which one caller a second asks for.
 */
@ApplicationScoped
class ServedCatalog {

    private final ServedStates states;
    private final CatalogTable table;
    private final CatalogConfig config;
    private final InstantSource clock;
    private final Cache<UUID, ServedConnection> connections;
    private final long checkEvery;

    ServedCatalog(ServedStates states, CatalogTable table, CatalogConfig config, InstantSource clock) {
        this.states = states;
        this.table = table;
        this.config = config;
        this.clock = clock;
        this.connections =
                Caffeine.newBuilder().maximumSize(config.keptConnections()).build();
        this.checkEvery = config.checkEvery().toNanos();
    }

    /** An answer with what its headers tell. */
    record Served(CatalogPage page, Freshness freshness, Instant readAt) {}

    /** Fails with a 404 problem where the organisation has no such connection. */
    Uni<Served> projects(UUID organisation, UUID connection) {
        return known(organisation, connection).chain(known -> served(connection, known, ServedConnection.PROJECTS));
    }

    Uni<Served> project(UUID organisation, UUID connection, String project) {
        String entry = CatalogEntry.PROJECT + project;
        return known(organisation, connection)
                .invoke(known -> requireEntry(known, entry, project))
                .chain(known -> served(connection, known, entry));
    }

    Uni<Served> site(UUID organisation, UUID connection) {
        return known(organisation, connection).chain(known -> served(connection, known, CatalogEntry.SITE));
    }

    private Uni<ServedConnection> known(UUID organisation, UUID connection) {
        ServedConnection kept = connections.getIfPresent(connection);
        Uni<ServedConnection> known = kept != null && !kept.mustBeChecked(System.nanoTime(), checkEvery)
                ? Uni.createFrom().item(kept)
                : check(connection, kept);
        return known.invoke(found -> requireOwn(found, organisation));
    }

    /** Without an answer of the database nothing is served: it decides who may see what. */
    private Uni<ServedConnection> check(UUID connection, ServedConnection before) {
        return states.of(connection)
                .invoke(found -> remember(connection, found, before))
                .onFailure()
                .invoke(() -> connections.invalidate(connection));
    }

    private void remember(UUID connection, ServedConnection found, ServedConnection before) {
        if (found == null) {
            connections.invalidate(connection);
        } else {
            connections.put(connection, found.keeping(before));
        }
    }

    private Uni<Served> served(UUID connection, ServedConnection known, String entry) {
        EntryState state = known.state(entry);
        Freshness freshness = Freshness.of(state, known.failure(), clock.instant(), config.staleAfter());
        PageName name = new PageName(entry, freshness);
        CatalogPage kept = known.pages().get(name);
        Uni<CatalogPage> page = kept != null
                ? Uni.createFrom().item(kept)
                : prepare(connection, name).invoke(made -> known.pages().put(name, made));
        return page.map(ready -> new Served(ready, freshness, state.readAt()));
    }

    private Uni<CatalogPage> prepare(UUID connection, PageName name) {
        return table.entries(connection).map(entries -> {
            Freshness freshness = name.freshness();
            byte[] body = switch (name.entry()) {
                case ServedConnection.PROJECTS -> CatalogBodies.projects(freshness, entries.values());
                case CatalogEntry.SITE -> CatalogBodies.site(freshness, entries.get(CatalogEntry.SITE));
                default -> CatalogBodies.project(freshness, require(entries.get(name.entry()), name.entry()));
            };
            return CatalogPage.of(body);
        });
    }

    private static CatalogEntry require(CatalogEntry entry, String name) {
        if (entry == null) {
            throw Problems.unknownProject(name.substring(CatalogEntry.PROJECT.length()));
        }
        return entry;
    }

    private static void requireEntry(ServedConnection known, String entry, String project) {
        if (!known.has(entry)) {
            throw Problems.unknownProject(project);
        }
    }

    private static void requireOwn(ServedConnection known, UUID organisation) {
        if (known == null || !known.organisation().equals(organisation)) {
            throw Problems.unknownConnection();
        }
    }
}

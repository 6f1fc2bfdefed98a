package io.piboard.sync.work;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.contracts.sticky.StickyChanged.Base;
import io.piboard.contracts.sticky.StickyChanged.StringWish;
import io.piboard.contracts.sticky.StickyChanged.Wish;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** People at one session's board: says each of their edits as full state. */
final class BoardOnMaps {

    private final EngineOnMaps engine;
    private final UUID session;
    private final Map<UUID, UUID> types = new HashMap<>();
    private final Map<UUID, Map<SyncedField, Wish>> wishes = new HashMap<>();
    private final Map<UUID, Map<UUID, StringWish>> strings = new HashMap<>();
    private final Map<UUID, Long> versions = new HashMap<>();

    BoardOnMaps(EngineOnMaps engine, UUID session) {
        this.engine = engine;
        this.session = session;
    }

    /** A sticky that nobody has told sync of yet. */
    UUID sketch(UUID type) {
        UUID sticky = UUID.randomUUID();
        types.put(sticky, type);
        return sticky;
    }

    UUID story(String text) {
        UUID sticky = sketch(PlanOnMaps.STORY);
        write(sticky, text);
        return sticky;
    }

    long write(UUID sticky, String text) {
        return set(sticky, SyncedField.TEXT, text);
    }

    long set(UUID sticky, SyncedField field, String value) {
        long version = next(sticky);
        wishes.computeIfAbsent(sticky, first -> new HashMap<>())
                .put(field, new Wish(FieldValue.of(value), version, new Base(version, FieldValue.EMPTY)));
        say(sticky, null, null);
        return version;
    }

    UUID draw(UUID from, UUID to, String linkType, boolean inward) {
        UUID string = UUID.randomUUID();
        wish(from, new StringWish(string, to, linkType, inward, next(from), true));
        return string;
    }

    void cut(UUID from, UUID string) {
        StringWish drawn = strings.get(from).get(string);
        wish(from, new StringWish(string, drawn.target(), drawn.linkType(), drawn.inward(), next(from), false));
    }

    /** Cuts a string that was made in Jira. */
    void cut(UUID from, UUID string, UUID to, String linkType) {
        wish(from, new StringWish(string, to, linkType, false, next(from), false));
    }

    void retry(UUID sticky) {
        say(sticky, next(sticky), null);
    }

    /** In place of an issue that is gone. */
    void createAgain(UUID sticky) {
        say(sticky, null, next(sticky));
    }

    private void wish(UUID from, StringWish string) {
        strings.computeIfAbsent(from, first -> new LinkedHashMap<>()).put(string.string(), string);
        say(from, null, null);
    }

    private long next(UUID sticky) {
        return versions.merge(sticky, engine.now().toEpochMilli(), (old, millis) -> Math.max(old + 1, millis));
    }

    private void say(UUID sticky, Long retryAsOf, Long createAgainAsOf) {
        Map<SyncedField, Wish> dirty = wishes.getOrDefault(sticky, Map.of());
        Map<SyncedField, FieldValue> values = new HashMap<>();
        dirty.forEach((field, wish) -> values.put(field, wish.value()));
        engine.hear(new StickyChanged(
                PlanOnMaps.ORGANISATION,
                session,
                PlanOnMaps.CONNECTION,
                sticky,
                versions.get(sticky),
                PlanOnMaps.FALCONS,
                PlanOnMaps.FALCONS,
                types.getOrDefault(sticky, PlanOnMaps.STORY),
                null,
                values,
                dirty,
                retryAsOf,
                createAgainAsOf,
                strings.getOrDefault(sticky, Map.of()).values().stream().toList(),
                false,
                null,
                engine.now(),
                "p-1"));
    }
}

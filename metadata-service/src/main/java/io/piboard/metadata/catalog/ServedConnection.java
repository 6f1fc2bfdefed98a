package io.piboard.metadata.catalog;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How new what we know of one connection is, as the database said a moment ago, with the answers prepared from it.
 *
 * @param failure why the last look failed; {@code null} if it did not
 * @param checking whether somebody is asking the database again
 */
record ServedConnection(
        UUID organisation,
        StaleReason failure,
        Map<String, EntryState> entries,
        long checkedAt,
        AtomicBoolean checking,
        Map<PageName, CatalogPage> pages) {

    /** The list of all projects, as a page. */
    static final String PROJECTS = "projects";

    /** What an answer is of; the same part is another answer when it goes stale. */
    record PageName(String entry, Freshness freshness) {}

    ServedConnection(UUID organisation, StaleReason failure, Map<String, EntryState> entries, long checkedAt) {
        this(organisation, failure, Map.copyOf(entries), checkedAt, new AtomicBoolean(), new ConcurrentHashMap<>());
    }

    /** Takes over what is still right. */
    ServedConnection keeping(ServedConnection before) {
        boolean all = before != null && tellsAs(before);
        if (before != null && Objects.equals(failure, before.failure)) {
            before.pages.forEach((name, page) -> {
                boolean same = name.entry().equals(PROJECTS)
                        ? all
                        : state(name.entry()).saysAs(before.entries.get(name.entry()));
                if (same) {
                    pages.put(name, page);
                }
            });
        }
        return this;
    }

    private boolean tellsAs(ServedConnection before) {
        return entries.keySet().equals(before.entries.keySet())
                && entries.entrySet().stream()
                        .allMatch(entry -> entry.getValue().saysAs(before.entries.get(entry.getKey())));
    }

    boolean has(String entry) {
        return entries.containsKey(entry);
    }

    /** The list is as old as the oldest project in it that Jira still has. */
    EntryState state(String entry) {
        return entry.equals(PROJECTS)
                ? oldest().orElse(EntryState.UNREAD)
                : entries.getOrDefault(entry, EntryState.UNREAD);
    }

    private Optional<EntryState> oldest() {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(CatalogEntry.PROJECT))
                .map(Map.Entry::getValue)
                .filter(state -> state.missingSince() == null)
                .min(Comparator.comparing(EntryState::readAt));
    }

    /** Whether this caller is the one to ask the database again. */
    boolean mustBeChecked(long now, long everyNanos) {
        return now - checkedAt >= everyNanos && checking.compareAndSet(false, true);
    }

    Instant readAt(String entry) {
        return state(entry).readAt();
    }
}

package io.piboard.simulation.people;

import io.piboard.board.wish.FieldState;
import io.piboard.board.wish.Sticky;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What people were answered 2xx for, and so may rely on. */
public final class Answered {

    /** @param version sticky version of the wish */
    public record Entry(UUID sticky, SyncedField field, FieldValue value, long version) {}

    /** @param wanted it was drawn, otherwise cut; the version is that of its source */
    public record Strung(UUID sticky, UUID string, boolean wanted, long version) {}

    private final List<Strung> strings = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Set<UUID> deleted = new HashSet<>();
    private final Set<UUID> created = new HashSet<>();

    /** A field that is in step already needs no promise. */
    void entered(Sticky answer, Collection<SyncedField> fields) {
        for (SyncedField field : fields) {
            if (answer.field(field) instanceof FieldState.Dirty dirty) {
                entries.add(new Entry(answer.id(), field, dirty.value(), dirty.wishVersion()));
            }
        }
    }

    void created(Sticky answer) {
        created.add(answer.id());
        entered(answer, answer.fields().keySet());
    }

    void strung(Sticky answer, UUID string, boolean wanted) {
        strings.add(new Strung(answer.id(), string, wanted, answer.version()));
    }

    public List<Strung> strings() {
        return strings;
    }

    void deleted(UUID sticky) {
        deleted.add(sticky);
    }

    public List<Entry> entries() {
        return entries;
    }

    public Set<UUID> deleted() {
        return deleted;
    }

    public Set<UUID> created() {
        return created;
    }
}

package io.piboard.simulation.board;

import io.piboard.board.wish.FieldState;
import io.piboard.board.wish.Sticky;
import io.piboard.board.wish.StringState;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.StickyChanged.Base;
import io.piboard.simulation.kernel.Kernel;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Every wish that was ever committed on a board, in order: what the promises are judged by. */
public final class BoardHistory {

    /**
     * @param value in the board's words
     * @param base what the person saw
     * @param version sticky version of the wish
     */
    public record Wished(UUID sticky, SyncedField field, FieldValue value, Base base, long version, long at) {}

    /** @param wanted it was drawn, otherwise cut */
    public record Strung(UUID sticky, UUID string, UUID target, boolean wanted, long version, long at) {}

    private final Kernel kernel;
    private final List<Wished> wishes = new ArrayList<>();
    private final List<Strung> strings = new ArrayList<>();
    private long commits;

    public BoardHistory(Kernel kernel) {
        this.kernel = kernel;
    }

    public Stream<Wished> of(UUID sticky, SyncedField field) {
        return wishes.stream().filter(wish -> wish.sticky().equals(sticky) && wish.field() == field);
    }

    public long commits() {
        return commits;
    }

    public List<Wished> all() {
        return wishes;
    }

    /** Of strings that are for Jira. */
    public List<Strung> strings() {
        return strings;
    }

    /** Copies of a database that was set back still remember it here: a promise is a promise. */
    void changed(Sticky before, Sticky after) {
        commits++;
        after.fields().forEach((field, state) -> {
            if (state instanceof FieldState.Dirty dirty && isNew(before, field, dirty)) {
                wishes.add(new Wished(
                        after.id(),
                        field,
                        dirty.value(),
                        dirty.base(),
                        dirty.wishVersion(),
                        kernel.time().now()));
            }
        });
        after.strings().forEach((id, string) -> {
            if (string.isForJira() && isNew(before, id, string)) {
                strings.add(new Strung(
                        after.id(),
                        id,
                        string.target(),
                        string.wanted(),
                        string.version(),
                        kernel.time().now()));
            }
        });
        kernel.log()
                .tell(
                        "board",
                        after.id(),
                        "v" + after.version(),
                        after.fields(),
                        after.strings(),
                        after.link().state());
    }

    private static boolean isNew(Sticky before, UUID id, StringState string) {
        StringState earlier = before == null ? null : before.strings().get(id);
        return string.version() > 0 && (earlier == null || earlier.version() != string.version());
    }

    private static boolean isNew(Sticky before, SyncedField field, FieldState.Dirty dirty) {
        return before == null
                || !(before.field(field) instanceof FieldState.Dirty earlier)
                || earlier.wishVersion() != dirty.wishVersion();
    }
}

package io.piboard.simulation.people;

import io.piboard.board.sticky.StickyEdits.Who;
import io.piboard.board.sticky.StickyRequests.Written;
import io.piboard.board.string.StringEdits.Drawn;
import io.piboard.board.wish.Edit;
import io.piboard.board.wish.FieldState;
import io.piboard.board.wish.Sticky;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.simulation.board.BoardReplica;
import io.piboard.simulation.board.BoardTables;
import io.piboard.simulation.kernel.Kernel;
import io.piboard.simulation.kernel.SeededChance;
import io.piboard.simulation.planning.Planning;
import io.piboard.simulation.planning.Team;
import io.smallrye.mutiny.Uni;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** People at the boards: they look, think, and then ask for a change of what they saw, which may be old by then. */
public final class BoardPeople {

    private static final int LONGEST_THOUGHT = 6_000;
    private static final int NETWORK = 30;

    private final Kernel kernel;
    private final SeededChance chance;
    private final Planning planning;
    private final BoardTables tables;
    private final Supplier<List<BoardReplica>> replicas;
    private final Answered answered;
    private final Values values;
    private final Who who;

    public BoardPeople(
            Kernel kernel,
            Planning planning,
            BoardTables tables,
            Supplier<List<BoardReplica>> replicas,
            Answered answered,
            Values values) {
        this.kernel = kernel;
        this.chance = kernel.chance();
        this.planning = planning;
        this.tables = tables;
        this.replicas = replicas;
        this.answered = answered;
        this.values = values;
        this.who = new Who(planning.organisation(), "p-1");
    }

    public void doSomething() {
        if (chance.percent(8)) {
            write();
            return;
        }
        if (chance.percent(7)) {
            drawOrCut();
            return;
        }
        List<Sticky> shown =
                tables.stickies().stream().filter(sticky -> !sticky.deleted()).toList();
        if (!shown.isEmpty()) {
            Sticky seen = chance.pick(shown);
            kernel.time().after(chance.delay(900, LONGEST_THOUGHT), () -> react(seen));
        }
    }

    public void write() {
        Team team = chance.pick(planning.teams().toList());
        Map<SyncedField, FieldValue> entered = new EnumMap<>(SyncedField.class);
        entered.put(SyncedField.TEXT, values.text());
        if (chance.percent(40)) {
            entered.put(SyncedField.STORY_POINTS, values.points());
        }
        if (chance.percent(50)) {
            entered.put(SyncedField.ITERATION, values.iteration(planning, team.board()));
        }
        UUID id = chance.uuid();
        kernel.log().count("stickies written");
        request(
                replica -> replica.creation()
                        .create(who, team.board(), new Written(id, planning.stickyType(), entered, null))
                        .map(created -> created.planned().sticky()),
                answered::created,
                2);
    }

    /** Also to a sticky that has no issue yet. */
    private void drawOrCut() {
        List<Sticky> shown =
                tables.stickies().stream().filter(sticky -> !sticky.deleted()).toList();
        if (shown.isEmpty()) {
            return;
        }
        Sticky from = chance.pick(shown);
        if (!from.strings().isEmpty() && chance.percent(40)) {
            cut(chance.pick(List.copyOf(new TreeSet<>(from.strings().keySet()))));
            return;
        }
        List<Sticky> others = shown.stream()
                .filter(other -> !other.id().equals(from.id()))
                .filter(other -> other.place().session().equals(from.place().session()))
                .toList();
        List<Sticky> fresh =
                others.stream().filter(other -> other.link().issueId() == null).toList();
        if (!others.isEmpty()) {
            draw(from, chance.pick(fresh.isEmpty() || chance.percent(50) ? others : fresh));
        }
    }

    private void draw(Sticky from, Sticky to) {
        kernel.log().count("strings drawn");
        Drawn drawn = new Drawn(from.place().board(), chance.uuid(), from.id(), to.id());
        request(
                replica -> replica.strings().draw(who, drawn).map(done -> done.sticky()),
                source -> answered.strung(source, drawn.string(), true),
                2);
    }

    private void cut(UUID string) {
        kernel.log().count("strings cut");
        request(
                replica -> replica.strings().cut(who, string).map(done -> done.sticky()),
                source -> answered.strung(source, string, false),
                1);
    }

    private void react(Sticky seen) {
        Optional<SyncedField> conflict = inConflict(seen);
        if (conflict.isPresent() && chance.percent(60)) {
            decide(seen, conflict.get());
        } else if (seen.hasWishes() && chance.percent(8)) {
            request(replica -> replica.edits().retry(who, seen.id()).map(done -> done.sticky()), tried -> {}, 1);
        } else if (chance.percent(4)) {
            delete(seen);
        } else {
            edit(seen, 2);
        }
    }

    private void edit(Sticky seen, int tries) {
        Map<SyncedField, FieldValue> wanted = new EnumMap<>(SyncedField.class);
        SyncedField field = chance.pick(List.of(SyncedField.values()));
        wanted.put(field, wanted(seen, field));
        if (chance.percent(20)) {
            SyncedField other = chance.pick(List.of(SyncedField.values()));
            wanted.put(other, wanted(seen, other));
        }
        kernel.log().count("edits on boards");
        request(
                replica -> replica.edits()
                        .edit(who, seen.id(), new Edit(seen.version(), wanted, Optional.empty()))
                        .map(done -> done.sticky())
                        .onFailure(BoardPeople::isOutdated)
                        .invoke(() -> lookAgain(seen.id(), tries)),
                answer -> answered.entered(answer, wanted.keySet()),
                1);
    }

    /** Now and then an undo: back to what it was before the first edit. */
    private FieldValue wanted(Sticky seen, SyncedField field) {
        if (chance.percent(15) && seen.field(field) instanceof FieldState.Dirty dirty) {
            FieldValue before = dirty.base().value();
            if (field == SyncedField.TEXT && before.isEmpty()) {
                return values.text();
            }
            return field == SyncedField.STATUS && before.isEmpty() ? values.status() : before;
        }
        return switch (field) {
            case TEXT -> values.text();
            case STORY_POINTS -> values.points();
            case ITERATION -> values.iteration(planning, seen.place().board());
            case STATUS -> values.status();
        };
    }

    private void lookAgain(UUID sticky, int tries) {
        kernel.log().count("412, looked again");
        if (tries > 1) {
            tables.sticky(sticky)
                    .filter(now -> !now.deleted())
                    .ifPresent(now -> kernel.time().after(chance.between(200, 2_000), () -> edit(now, tries - 1)));
        }
    }

    private void decide(Sticky seen, SyncedField field) {
        boolean keepJira = chance.percent(50);
        kernel.log().count("decisions");
        request(
                replica -> replica.edits()
                        .decide(who, seen.id(), field, keepJira, seen.version())
                        .map(done -> done.sticky()),
                answer -> answered.entered(answer, List.of(field)),
                1);
    }

    private void delete(Sticky seen) {
        kernel.log().count("stickies deleted");
        request(
                replica -> replica.edits()
                        .delete(who, seen.id(), seen.version(), true)
                        .map(done -> done.sticky()),
                gone -> answered.deleted(gone.id()),
                1);
    }

    /** To any replica that answers; who hears nothing may ask once more for the very same. */
    private void request(Function<BoardReplica, Uni<Sticky>> what, Consumer<Sticky> answer, int tries) {
        List<BoardReplica> up =
                replicas.get().stream().filter(BoardReplica::isUp).toList();
        if (up.isEmpty()) {
            return;
        }
        BoardReplica replica = chance.pick(up);
        replica.life()
                .later(
                        chance.between(1, NETWORK),
                        () -> what.apply(replica).subscribe().with(answer, failure -> {
                            kernel.log().count("requests refused");
                            kernel.log().tell("people", "refused", failure.getMessage());
                            if (tries > 1) {
                                kernel.time().after(chance.between(100, 3_000), () -> request(what, answer, tries - 1));
                            }
                        }));
    }

    private static boolean isOutdated(Throwable failure) {
        return failure instanceof io.quarkiverse.resteasy.problem.HttpProblem problem && problem.getStatusCode() == 412;
    }

    private static Optional<SyncedField> inConflict(Sticky sticky) {
        return sticky.fields().entrySet().stream()
                .filter(field -> field.getValue() instanceof FieldState.Dirty dirty && dirty.isInConflict())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}

package io.piboard.simulation.jira;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.simulation.kernel.Kernel;
import io.piboard.simulation.kernel.SimulatedProcess.Life;
import io.piboard.sync.alm.AlmIssue;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every change of every issue and who really made it, whatever account it was made with; Jira's own changelog, so to speak. */
public final class JiraLedger {

    /**
     * @param ours made by a call of ours; an account proves nothing
     * @param lookedAt when whoever made the call had last looked at the issue; our own calls only
     */
    public record Change(
            String issue, SyncedField field, FieldValue from, FieldValue to, boolean ours, long at, long lookedAt) {}

    private final Kernel kernel;
    private final List<Change> changes = new ArrayList<>();
    private final Map<Life, Map<String, Long>> looks = new HashMap<>();
    private final Map<String, Long> firstLooks = new HashMap<>();
    private final Map<UUID, List<String>> createdFor = new LinkedHashMap<>();
    private Life caller;
    private UUID creator;
    private long writes;
    private long questions;

    public JiraLedger(Kernel kernel) {
        this.kernel = kernel;
    }

    void asked() {
        questions++;
    }

    void looked(Life life, String issue) {
        firstLooks.putIfAbsent(issue, kernel.time().now());
        looks.computeIfAbsent(life, first -> new HashMap<>())
                .put(issue, kernel.time().now());
    }

    <T> Uni<T> byUs(Life life, Supplier<Uni<T>> command) {
        writes++;
        return Uni.createFrom()
                .deferred(() -> {
                    caller = life;
                    return command.get();
                })
                .onTermination()
                .invoke(() -> caller = null);
    }

    /** Whether the change that happens at this moment is made by a call of ours. */
    boolean isOurs() {
        return caller != null;
    }

    void changed(String issue, SyncedField field, FieldValue from, FieldValue to) {
        long lookedAt =
                caller == null ? 0 : looks.getOrDefault(caller, Map.of()).getOrDefault(issue, 0L);
        changes.add(new Change(issue, field, from, to, isOurs(), kernel.time().now(), lookedAt));
        kernel.log().tell("jira", issue, field, from.text(), "->", to.text(), isOurs() ? "by us" : "by somebody");
    }

    /** Whatever a site does with markers, here it is known which sticky asked for an issue. */
    void creating(UUID sticky) {
        creator = sticky;
    }

    void created(AlmIssue issue) {
        if (isOurs()) {
            createdFor.computeIfAbsent(creator, first -> new ArrayList<>()).add(issue.id());
        }
    }

    public Map<UUID, List<String>> createdFor() {
        return createdFor;
    }

    /** Nobody of us had looked at the issue before this time, if ever. */
    public long firstLook(String issue) {
        return firstLooks.getOrDefault(issue, Long.MAX_VALUE);
    }

    public boolean isMadeByUs(String issue) {
        return createdFor.values().stream().anyMatch(made -> made.contains(issue));
    }

    public Stream<Change> of(String issue, SyncedField field) {
        return changes.stream().filter(change -> change.issue().equals(issue) && change.field() == field);
    }

    public List<Change> changes() {
        return changes;
    }

    public long writes() {
        return writes;
    }

    public long questions() {
        return questions;
    }
}

package io.piboard.simulation.jira;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.simulation.kernel.Kernel;
import io.piboard.simulation.kernel.SimulatedProcess.Life;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.link.Attempt;
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

    /**
     * A link that was made or removed, as the issue at one of its ends shows it.
     *
     * @param present it was made
     */
    public record LinkChange(String issue, AlmIssue.Link link, boolean present, boolean ours, long at) {

        /** Whether it joins these two issues, whichever of them shows it. */
        public boolean joins(String type, String one, String other) {
            return link.type().equals(type)
                    && (issue.equals(one) && link.other().equals(other)
                            || issue.equals(other) && link.other().equals(one));
        }
    }

    /** A write of ours that was committed to be sent, whatever became of it. */
    private record Attempted(String issue, Attempt attempt) {}

    private final Kernel kernel;
    private static final long LONGEST_WAY = 10 * 60_000;
    private static final long LONGEST_CREATE = 60_000;

    private final List<Change> changes = new ArrayList<>();
    private final List<LinkChange> links = new ArrayList<>();
    private final Map<Life, Map<String, Long>> looks = new HashMap<>();
    private final Map<Attempted, Long> attempts = new LinkedHashMap<>();
    private final Map<UUID, List<String>> createdFor = new LinkedHashMap<>();
    private final Map<String, Long> madeAt = new HashMap<>();
    private final Map<String, Long> hinted = new HashMap<>();
    private final Map<String, Long> deleted = new HashMap<>();
    private Writer caller;
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
        looks.computeIfAbsent(life, first -> new HashMap<>())
                .put(issue, kernel.time().now());
    }

    /** Who is about to write, and what it had seen when it decided to. */
    Writer writer(Life life) {
        return new Writer(Map.copyOf(looks.getOrDefault(life, Map.of())));
    }

    record Writer(Map<String, Long> looks) {}

    <T> Uni<T> byUs(Writer writer, Supplier<Uni<T>> command) {
        writes++;
        return Uni.createFrom()
                .deferred(() -> {
                    caller = writer;
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
        long lookedAt = caller == null ? 0 : caller.looks().getOrDefault(issue, 0L);
        changes.add(new Change(issue, field, from, to, isOurs(), kernel.time().now(), lookedAt));
        kernel.log().tell("jira", issue, field, from.text(), "->", to.text(), isOurs() ? "by us" : "by somebody");
    }

    void linked(String issue, AlmIssue.Link link, boolean present) {
        links.add(new LinkChange(issue, link, present, isOurs(), kernel.time().now()));
        kernel.log().tell("jira", issue, present ? "gets" : "loses", link, isOurs() ? "by us" : "by somebody");
    }

    public List<LinkChange> links() {
        return links;
    }

    /** Whatever a site does with markers, here it is known which sticky asked for an issue. */
    void creating(UUID sticky) {
        creator = sticky;
    }

    void created(AlmIssue issue) {
        madeAt.put(issue.id(), kernel.time().now());
        if (isOurs()) {
            createdFor.computeIfAbsent(creator, first -> new ArrayList<>()).add(issue.id());
        }
    }

    void deleted(String issue) {
        deleted.put(issue, kernel.time().now());
        kernel.log().tell("jira", issue, "is deleted", isOurs() ? "by us" : "by somebody");
    }

    /** Sync-service knows by now that a create made this issue. */
    public void hinted(String issue) {
        hinted.putIfAbsent(issue, kernel.time().now());
    }

    /** False when each of them was deleted in Jira, and nobody had seen that it was ours, before the next one was made. */
    public boolean wereThereAtOnce(List<String> issues) {
        for (int i = 1; i < issues.size(); i++) {
            long next = madeAt.get(issues.get(i));
            boolean wasKnown = hinted.getOrDefault(issues.get(i - 1), Long.MAX_VALUE / 2) + LONGEST_CREATE < next;
            if (deleted.getOrDefault(issues.get(i - 1), Long.MAX_VALUE) > next || wasKnown) {
                return true;
            }
        }
        kernel.log().count("issues made again after the first was deleted in Jira before we had its id");
        return false;
    }

    public Map<UUID, List<String>> createdFor() {
        return createdFor;
    }

    /** Whether it ever leaves or not: sync-service must take the value for its own from now on (link.md rule 19). */
    public void attempting(String issue, Attempt attempt) {
        attempts.putIfAbsent(new Attempted(issue, attempt), kernel.time().now());
    }

    /** The claim that sent this write had looked before the foreign edit, whatever its replica has seen since. */
    public boolean wasDecidedBefore(Change foreign, Change ours) {
        return attempts.entrySet().stream()
                .filter(known -> known.getValue() < ours.at())
                .filter(known -> ours.issue().equals(known.getKey().issue())
                        && known.getKey().attempt().field() == ours.field()
                        && known.getKey().attempt().value().equals(ours.to()))
                .max(Map.Entry.comparingByValue())
                .filter(known -> known.getKey().attempt().at().toEpochMilli() <= foreign.at())
                .isPresent();
    }

    /** Somebody entered the very value that a write of ours was to bring, while its outcome may have been unknown. */
    public boolean looksLikeOurs(Change foreign, Change ours) {
        return attempts.entrySet().stream()
                .filter(known -> known.getValue() < ours.at() && ours.at() - known.getValue() < LONGEST_WAY)
                .map(Map.Entry::getKey)
                .anyMatch(known -> foreign.issue().equals(known.issue())
                        && known.attempt().field() == foreign.field()
                        && known.attempt().value().equals(foreign.to()));
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

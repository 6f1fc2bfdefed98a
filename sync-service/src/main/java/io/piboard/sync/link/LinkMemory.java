package io.piboard.sync.link;

import io.piboard.contracts.SyncedField;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The worker's half of a link row; intake never writes it.
 *
 * @param answeredVersion the highest sticky version the board was given an outcome for
 * @param standing whether the link is alive, and why not
 * @param create the create on its way, or the one that made the issue; {@code null} for imported issues
 * @param replaced the issue in whose place another one was asked for; {@code null} if never
 * @param trouble why Jira could not be asked, for people; {@code null} when it could
 */
public record LinkMemory(
        Map<SyncedField, Baseline> baselines,
        List<Attempt> attempts,
        Map<SyncedField, FieldOutcome> outcomes,
        long answeredVersion,
        Standing standing,
        String issueKey,
        CreateIntent create,
        String trouble,
        Instant retryAt,
        Replaced replaced) {

    /** Attempts whose answer never came are remembered this many at a time. */
    private static final int REMEMBERED_ATTEMPTS = 12;

    public static final LinkMemory NEW =
            new LinkMemory(Map.of(), List.of(), Map.of(), 0, Standing.ALIVE, null, null, null, null, null);

    /**
     * An issue that was gone, and that a person had created again.
     *
     * @param asOf the sticky version at which that was asked for
     */
    public record Replaced(String issueId, long asOf) {}

    /** Where a link stands as a whole. */
    public enum Standing {
        ALIVE,
        /** Deleted or hidden in Jira. */
        GONE,
        /** The issue left the mapped projects. */
        LEFT_SCOPE,
        /** The sticky was deleted and the issue kept: it does not come back by itself. */
        REMOVED_HERE
    }

    public LinkMemory withBaselines(Map<SyncedField, Baseline> changed) {
        return new LinkMemory(
                changed, attempts, outcomes, answeredVersion, standing, issueKey, create, trouble, retryAt, replaced);
    }

    public LinkMemory withAttempts(List<Attempt> changed) {
        return new LinkMemory(
                baselines,
                changed.subList(Math.max(0, changed.size() - REMEMBERED_ATTEMPTS), changed.size()),
                outcomes,
                answeredVersion,
                standing,
                issueKey,
                create,
                trouble,
                retryAt,
                replaced);
    }

    public LinkMemory attempting(Attempt attempt) {
        return withAttempts(Stream.concat(attempts.stream(), Stream.of(attempt)).toList());
    }

    public LinkMemory accepted(Attempt attempt) {
        return withAttempts(attempts.stream()
                .map(known -> known.equals(attempt) ? attempt.asAccepted() : known)
                .toList());
    }

    public LinkMemory withOutcome(SyncedField field, FieldOutcome outcome) {
        Map<SyncedField, FieldOutcome> changed = new EnumMap<>(SyncedField.class);
        changed.putAll(outcomes);
        changed.put(field, outcome);
        return new LinkMemory(
                baselines, attempts, changed, answeredVersion, standing, issueKey, create, trouble, retryAt, replaced);
    }

    public LinkMemory answered(long version) {
        return new LinkMemory(
                baselines,
                attempts,
                outcomes,
                Math.max(answeredVersion, version),
                standing,
                issueKey,
                create,
                trouble,
                retryAt,
                replaced);
    }

    public LinkMemory withStanding(Standing changed) {
        return new LinkMemory(
                baselines, attempts, outcomes, answeredVersion, changed, issueKey, create, trouble, retryAt, replaced);
    }

    public LinkMemory withIssueKey(String changed) {
        return new LinkMemory(
                baselines, attempts, outcomes, answeredVersion, standing, changed, create, trouble, retryAt, replaced);
    }

    public LinkMemory withCreate(CreateIntent intent) {
        return new LinkMemory(
                baselines, attempts, outcomes, answeredVersion, standing, issueKey, intent, trouble, retryAt, replaced);
    }

    public LinkMemory withTrouble(String reason, Instant until) {
        return new LinkMemory(
                baselines, attempts, outcomes, answeredVersion, standing, issueKey, create, reason, until, replaced);
    }

    /** Nothing of the issue that was gone counts for the one that is made in its place. */
    public LinkMemory startingAgain(String goneIssue, long asOf) {
        return new LinkMemory(
                Map.of(),
                List.of(),
                Map.of(),
                answeredVersion,
                Standing.ALIVE,
                null,
                null,
                null,
                null,
                new Replaced(goneIssue, asOf));
    }

    public LinkMemory withoutTrouble() {
        return withTrouble(null, null);
    }
}

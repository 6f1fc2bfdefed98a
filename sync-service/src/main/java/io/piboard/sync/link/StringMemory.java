package io.piboard.sync.link;

import io.piboard.contracts.sticky.StickySynced.OutcomeKind;

/**
 * One string as it is remembered with its source sticky.
 *
 * @param agreed what Jira last showed; {@code null} before the first look
 * @param outcome what the board was told of it; {@code null} while nothing is to be told
 */
public record StringMemory(StringEnd end, Agreed agreed, FieldOutcome outcome) {

    /**
     * The string's baseline.
     *
     * @param issueId the issue at the other end; of another one nothing was agreed (as rule 13 has it for fields)
     */
    public record Agreed(String issueId, boolean present) {}

    public static StringMemory unknown(StringEnd end) {
        return new StringMemory(end, null, null);
    }

    public StringMemory withAgreed(Agreed changed) {
        return new StringMemory(end, changed, outcome);
    }

    public StringMemory withOutcome(FieldOutcome changed) {
        return new StringMemory(end, agreed, changed);
    }

    /** It was there and is not any more, or never came to be. */
    public boolean isAbsent() {
        return agreed == null || !agreed.present();
    }

    StringMemory waiting(long version, long saidAt, String reason) {
        boolean waits = outcome != null && outcome.kind() == OutcomeKind.WAITING && outcome.version() >= version;
        return waits || hasFailed(saidAt) ? this : withOutcome(FieldOutcome.waiting(version, reason));
    }

    boolean isSettled(long wishVersion) {
        return outcome != null && outcome.settles(wishVersion);
    }

    /** Jira refused it, and nobody has said anything since. */
    public boolean hasFailed(long saidAt) {
        return outcome != null && outcome.isRefusal() && outcome.version() >= saidAt;
    }
}

package io.piboard.sync.work;

import io.piboard.sync.alm.AlmIssue;
import java.time.Duration;
import java.time.Instant;

/**
 * The worker's half of a lane: who visits it, and what the last visit left.
 *
 * @param epoch fencing token, max(old + 1, database milliseconds): a lane that was removed and came again never repeats
 *     one
 * @param leaseUntil database time; {@code null} when nobody visits
 * @param notBefore back-off: whatever rings waits for it, unless it insists
 * @param failures visits in a row that could not be finished
 * @param seen the issue as the last look showed it
 */
public record Hold(long epoch, Instant leaseUntil, Instant notBefore, int failures, AlmIssue seen) {

    static final Hold FREE = new Hold(0, null, null, 0, null);

    boolean isFree(Instant now) {
        return leaseUntil == null || !leaseUntil.isAfter(now);
    }

    boolean isHeldBack(Instant now) {
        return notBefore != null && notBefore.isAfter(now);
    }

    /** A claim whose lease has run out, or that another one has followed, holds nothing any more. */
    boolean isBy(long claim, Instant now) {
        return epoch == claim && !isFree(now);
    }

    Hold claimed(Instant now, Duration lease) {
        return new Hold(Math.max(epoch + 1, now.toEpochMilli()), now.plus(lease), notBefore, failures, seen);
    }

    Hold renewed(Instant now, Duration lease) {
        return new Hold(epoch, now.plus(lease), notBefore, failures, seen);
    }

    Hold left(Instant heldUntil, int failed, AlmIssue looked) {
        return new Hold(epoch, null, heldUntil, failed, looked == null ? seen : looked);
    }

    Hold insisted() {
        return new Hold(epoch, leaseUntil, null, failures, seen);
    }
}

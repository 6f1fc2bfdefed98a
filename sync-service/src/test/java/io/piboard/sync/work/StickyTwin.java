package io.piboard.sync.work;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.StickyChanged.Base;
import io.piboard.contracts.sticky.StickyChanged.Wish;
import io.piboard.contracts.sticky.StickySynced;
import io.piboard.contracts.sticky.StickySynced.Outcome;
import io.piboard.contracts.sticky.StickySynced.OutcomeKind;
import io.piboard.sync.digest.BoardDigest.KnownSticky;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One sticky as the board keeps it.
 *
 * @param values of clean and dirty fields alike, as people see them
 * @param told the latest that was applied; {@code null} before that
 */
record StickyTwin(
        long version,
        long requested,
        UUID team,
        Map<SyncedField, FieldValue> values,
        Map<SyncedField, Wish> dirty,
        StickySynced told,
        Long retryAsOf,
        Long createAgainAsOf,
        boolean isDeleted,
        Instant deleteIssueAfter) {

    static StickyTwin empty(UUID team) {
        return new StickyTwin(0, 0, team, Map.of(), Map.of(), null, null, null, false, null);
    }

    /** A value that is there already is no change (board-service's EditDecision). */
    StickyTwin edited(Map<SyncedField, String> wanted, long millis) {
        long next = next(millis);
        Map<SyncedField, FieldValue> shown = new HashMap<>(values);
        Map<SyncedField, Wish> wishes = new HashMap<>(dirty);
        wanted.forEach((field, text) -> {
            FieldValue value = FieldValue.of(text);
            if (!value.equals(shown(field))) {
                wishes.put(field, new Wish(value, next, base(field)));
                shown.put(field, value);
            }
        });
        return shown.equals(values)
                ? this
                : new StickyTwin(
                        next, next, team, shown, wishes, told, retryAsOf, createAgainAsOf, isDeleted, deleteIssueAfter);
    }

    /** A person settles a conflict, seeing both values. */
    StickyTwin decided(SyncedField field, FieldValue value, long millis) {
        long next = next(millis);
        Map<SyncedField, FieldValue> shown = new HashMap<>(values);
        shown.put(field, value);
        Map<SyncedField, Wish> wishes = new HashMap<>(dirty);
        wishes.put(field, new Wish(value, next, base(field)));
        return new StickyTwin(
                next, next, team, shown, wishes, told, retryAsOf, createAgainAsOf, isDeleted, deleteIssueAfter);
    }

    StickyTwin retried(long millis) {
        long next = next(millis);
        return new StickyTwin(
                next, next, team, values, dirty, told, next, createAgainAsOf, isDeleted, deleteIssueAfter);
    }

    StickyTwin createdAgain(long millis) {
        long next = next(millis);
        return new StickyTwin(next, next, team, values, dirty, told, retryAsOf, next, isDeleted, deleteIssueAfter);
    }

    StickyTwin deleted(Instant issueToo, long millis) {
        long next = next(millis);
        return new StickyTwin(next, next, team, values, dirty, told, retryAsOf, createAgainAsOf, true, issueToo);
    }

    StickyTwin undeleted(long millis) {
        long next = next(millis);
        return new StickyTwin(next, next, team, values, dirty, told, retryAsOf, createAgainAsOf, false, null);
    }

    StickyTwin hearing(StickySynced heard) {
        if (heard.revision() <= revision()) {
            return this;
        }
        Map<SyncedField, Wish> open = new HashMap<>(dirty);
        open.entrySet().removeIf(wish -> isAgreed(heard.outcomes().get(wish.getKey()), wish.getValue()));
        Map<SyncedField, FieldValue> shown = new HashMap<>(values);
        heard.values().forEach((field, value) -> {
            if (!open.containsKey(field)) {
                shown.put(field, value);
            }
        });
        return new StickyTwin(
                version,
                requested,
                heard.team(),
                shown,
                open,
                heard,
                retryAsOf,
                createAgainAsOf,
                isDeleted,
                deleteIssueAfter);
    }

    FieldValue shown(SyncedField field) {
        return values.getOrDefault(field, FieldValue.EMPTY);
    }

    String issueId() {
        return told == null ? null : told.issueId();
    }

    KnownSticky known(UUID sticky) {
        return new KnownSticky(sticky, requested, revision(), issueId(), isDeleted);
    }

    private long revision() {
        return told == null ? 0 : told.revision();
    }

    private long next(long millis) {
        return Math.max(version + 1, millis);
    }

    /** That of the first becoming dirty, until a conflict was shown: deciding it, a person has seen Jira's value. */
    private Base base(SyncedField field) {
        Wish open = dirty.get(field);
        if (open == null) {
            return new Base(revision(), shown(field));
        }
        Outcome outcome = told == null ? null : told.outcomes().get(field);
        return outcome != null && outcome.kind() == OutcomeKind.CONFLICT && outcome.version() >= open.version()
                ? new Base(revision(), outcome.jiraValue())
                : open.base();
    }

    private static boolean isAgreed(Outcome outcome, Wish wish) {
        return outcome != null && outcome.kind() == OutcomeKind.AGREED && outcome.version() >= wish.version();
    }
}

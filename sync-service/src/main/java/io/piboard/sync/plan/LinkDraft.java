package io.piboard.sync.plan;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.metadata.JiraPermission;
import io.piboard.contracts.session.SessionChanged.ConflictPolicy;
import io.piboard.contracts.sticky.StickyChanged.Wish;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.journal.JournalEntry;
import io.piboard.sync.link.Attempt;
import io.piboard.sync.link.Baseline;
import io.piboard.sync.link.FieldOutcome;
import io.piboard.sync.link.LinkMemory;
import io.piboard.sync.link.LinkMemory.Standing;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.mapping.MappedWish;
import io.piboard.sync.mapping.TeamFields;
import io.piboard.sync.plan.FieldSight.OpenWish;
import io.piboard.sync.plan.LinkPlan.PlannedWrite;
import io.piboard.sync.right.Rights;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One plan in the making: takes the fields one by one, and remembers what each of them means. */
final class LinkDraft {

    private final TeamFields fields;
    private final ConflictPolicy policy;
    private final Rights rights;
    private final long revision;
    private final SyncLink link;
    private final AlmIssue issue;
    private final Map<SyncedField, Baseline> baselines = new EnumMap<>(SyncedField.class);
    private final List<PlannedStep> writes = new ArrayList<>();
    private final List<JournalEntry> journal = new ArrayList<>();
    private LinkMemory memory;
    private boolean news;
    private boolean claims;

    LinkDraft(TeamFields fields, ConflictPolicy policy, Rights rights, long revision, SyncLink link, AlmIssue issue) {
        this.fields = fields;
        this.policy = policy;
        this.rights = rights;
        this.revision = revision;
        this.link = link;
        this.issue = issue;
        this.memory = link.memory().withStanding(Standing.ALIVE).withIssueKey(issue.key());
        this.baselines.putAll(link.memory().baselines());
        this.news = !memory.equals(link.memory());
    }

    void add(SyncedField field) {
        if (isReadFromAnotherField(field)) {
            wait(field, "The Jira field behind it changed. An admin has to look at the connection's fields.");
            return;
        }
        Optional<Wish> wish = link.openWish(field);
        switch (wish.map(open -> fields.toJira(field, open.value())).orElse(null)) {
            case MappedWish.Unmappable unmappable -> {
                merge(field, Optional.empty());
                fail(field, wish.orElseThrow(), unmappable.reason());
            }
            case MappedWish.Value value -> merge(field, Optional.of(openWish(field, wish.orElseThrow(), value)));
            case null -> merge(field, Optional.empty());
        }
    }

    void add(StringDraft strings) {
        writes.addAll(strings.calls());
        journal.addAll(strings.journal());
        memory = memory.withStrings(strings.strings());
        news = news || strings.news();
        claims = claims || strings.claims();
    }

    LinkPlan plan() {
        LinkMemory remembered = memory.withBaselines(baselines).withAttempts(unexplainedAttempts());
        return new LinkPlan(remembered, writes, journal, news || link.isUnanswered(), claims);
    }

    private void merge(SyncedField field, Optional<OpenWish> wish) {
        sight(field, wish)
                .ifPresentOrElse(
                        sight -> take(sight, FieldMerge.merge(sight)),
                        () -> link.openWish(field)
                                .ifPresent(open -> fail(field, open, "The issue does not have this field in Jira.")));
    }

    /** What Jira showed at first sight is the create's own value unless somebody else had a hand in it. */
    private Optional<FieldSight> sight(SyncedField field, Optional<OpenWish> wish) {
        FieldValue jira = issue.fields().get(field);
        if (jira == null) {
            return Optional.empty();
        }
        return Optional.of(new FieldSight(
                field,
                jira,
                issue.jiraFields().get(field),
                Optional.ofNullable(link.memory().baselines().get(field)),
                link.memory().attempts().stream()
                        .filter(attempt -> attempt.field() == field)
                        .toList(),
                wish,
                isCreatesOwn(jira),
                policy,
                revision));
    }

    /**
     * At the first look after our create: what nobody filled in is empty, and an issue that nobody touched since holds the
     * workflow's and the site's defaults. Anything else was put there by somebody, and must not be overwritten unseen
     * (invariant 3).
     */
    private boolean isCreatesOwn(FieldValue jira) {
        return isFirstLookAfterCreate() && (jira.isEmpty() || issue.isUntouched());
    }

    /** Every issue has a status: once that was seen, a field that turns up later holds what others put there. */
    private boolean isFirstLookAfterCreate() {
        return link.memory().create() != null && !link.memory().baselines().containsKey(SyncedField.STATUS);
    }

    private void take(FieldSight sight, FieldMerge.Merged merged) {
        SyncedField field = sight.field();
        Optional<FieldValue> before = sight.baseline().map(Baseline::value);
        baselines.put(field, merged.baseline());
        if (!before.equals(Optional.of(merged.baseline().value()))) {
            news = true;
            if (merged.foreign()) {
                journal.add(JournalEntry.pulled(field, before.orElse(FieldValue.EMPTY), sight.jira()));
            }
        }
        switch (merged.decision()) {
            case FieldDecision.Follow follow -> {}
            case FieldDecision.StayFailed failed -> missing(field).ifPresent(reason -> disable(field, reason));
            case FieldDecision.Agree agree -> outcome(field, FieldOutcome.agreed(agree.version()));
            case FieldDecision.Push push -> push(field, push);
            case FieldDecision.Conflict conflict ->
                outcome(field, FieldOutcome.conflict(conflict.version(), conflict.jira()));
            case FieldDecision.NotKept notKept ->
                fail(field, link.openWish(field).orElseThrow(), "Jira took this value but shows another one.");
            case FieldDecision.YieldToJira yielded -> {
                outcome(field, FieldOutcome.agreed(yielded.version()));
                journal.add(JournalEntry.yielded(field, yielded.lost(), sight.jira()));
            }
        }
    }

    /** What needs a missing permission is not tried (product section 3); the next look decides anew. */
    private void push(SyncedField field, FieldDecision.Push push) {
        JiraPermission needed = Rights.of(field);
        if (rights.mayTry(needed)) {
            writes.add(new PlannedWrite(fields.write(field, push.value()), push.version()));
            return;
        }
        missing(field).ifPresent(reason -> disable(field, reason));
        rights.doubt(needed)
                .filter(reason -> rights.missing(needed).isEmpty())
                .ifPresent(reason -> link.openWish(field)
                        .ifPresent(
                                wish -> outcome(field, FieldOutcome.doubted(wish.version(), reason, needed.name()))));
    }

    private Optional<String> missing(SyncedField field) {
        return rights.missing(Rights.of(field));
    }

    private void disable(SyncedField field, String reason) {
        link.openWish(field)
                .ifPresent(wish -> outcome(
                        field,
                        FieldOutcome.missing(
                                link.saidAt(wish), reason, Rights.of(field).name())));
    }

    private void outcome(SyncedField field, FieldOutcome outcome) {
        if (!outcome.equals(memory.outcomes().get(field))) {
            memory = memory.withOutcome(field, outcome);
            news = true;
        }
    }

    private void fail(SyncedField field, Wish wish, String reason) {
        outcome(field, FieldOutcome.failed(link.saidAt(wish), reason));
    }

    private void wait(SyncedField field, String reason) {
        link.openWish(field).ifPresent(wish -> outcome(field, FieldOutcome.waiting(wish.version(), reason)));
    }

    private boolean isReadFromAnotherField(SyncedField field) {
        Baseline baseline = link.memory().baselines().get(field);
        String now = issue.jiraFields().get(field);
        return baseline != null && now != null && !now.equals(baseline.jiraField());
    }

    private OpenWish openWish(SyncedField field, Wish wish, MappedWish.Value value) {
        return new OpenWish(
                wished(field, wish, value),
                wish.version(),
                wish.base().revision(),
                baseValue(field, wish),
                hasFailed(field, wish));
    }

    /**
     * Several values of Jira look the same on the board: the backlog column is also every sprint that this session does
     * not map. A wish for what the board shows already is met as it is, and never pushed (link.md rule 18).
     */
    private FieldValue wished(SyncedField field, Wish wish, MappedWish.Value value) {
        FieldValue jira = issue.fields().get(field);
        return jira != null && onBoard(field, jira).equals(wish.value()) ? jira : value.value();
    }

    private FieldValue onBoard(SyncedField field, FieldValue jira) {
        return field == SyncedField.ITERATION && jira.isEmpty()
                ? fields.restingColumn(issue)
                : fields.toBoard(field, jira);
    }

    /** What the person saw; where it has no meaning in Jira any more, Jira's own value is compared instead. */
    private FieldValue baseValue(SyncedField field, Wish wish) {
        return switch (fields.toJira(field, wish.base().value())) {
            case MappedWish.Value value -> value.value();
            case MappedWish.Unmappable unmappable -> issue.fields().get(field);
        };
    }

    private boolean hasFailed(SyncedField field, Wish wish) {
        FieldOutcome outcome = link.memory().outcomes().get(field);
        return outcome != null
                && outcome.isRefusal()
                && outcome.version() >= link.saidAt(wish)
                && !rights.isBackSince(Rights.of(field), outcome.refusedAt());
    }

    /**
     * Rule 19: an accepted write is told by this look; one without an answer may still land, but not for ever: kept for
     * longer it would pass off somebody's later change as ours.
     */
    private List<Attempt> unexplainedAttempts() {
        return link.memory().attempts().stream()
                .filter(attempt -> !attempt.accepted())
                .filter(attempt -> attempt.mayStillLand(revision))
                .filter(attempt -> !isAgreed(attempt))
                .toList();
    }

    private boolean isAgreed(Attempt attempt) {
        Baseline baseline = baselines.get(attempt.field());
        return baseline != null && attempt.value().equals(baseline.value());
    }
}

package io.piboard.sync.reconcile;

import io.piboard.contracts.session.SessionChanged.ConflictPolicy;
import io.piboard.contracts.session.SessionChanged.LinkRule;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.journal.JournalEntry;
import io.piboard.sync.link.Attempt;
import io.piboard.sync.link.FieldOutcome;
import io.piboard.sync.link.LinkMemory;
import io.piboard.sync.link.LinkMemory.Standing;
import io.piboard.sync.link.StringAttempt;
import io.piboard.sync.link.StringMemory;
import io.piboard.sync.link.Strings;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.mapping.TeamFields;
import io.piboard.sync.plan.LinkPlan;
import io.piboard.sync.plan.LinkPlanner;
import io.piboard.sync.plan.OtherEnds;
import io.piboard.sync.plan.PlannedString;
import io.piboard.sync.right.Rights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A link during its visit: as it was loaded, as it is now, and what has happened to it.
 *
 * @param before {@code null} for a link that this visit makes
 * @param sent every attempt of this visit, also those that a later look of it has explained
 */
record Working(SyncLink before, SyncLink now, List<JournalEntry> journal, boolean news, Sent sent) {

    static Working of(SyncLink link) {
        return new Working(link, link, List.of(), false, Sent.NOTHING);
    }

    static Working imported(SyncLink link) {
        return new Working(
                null, link, List.of(JournalEntry.step(JournalEntry.Step.IMPORTED, link.issueId())), true, Sent.NOTHING);
    }

    Working remembering(LinkMemory memory) {
        return new Working(before, now.withMemory(memory), journal, news, sent);
    }

    Working tell(LinkMemory memory) {
        return new Working(before, now.withMemory(memory), journal, news || !memory.equals(now.memory()), sent);
    }

    Working with(JournalEntry entry) {
        return new Working(
                before, now, Stream.concat(journal.stream(), Stream.of(entry)).toList(), news, sent);
    }

    Working planned(LinkPlan plan) {
        List<JournalEntry> entries = new ArrayList<>(journal);
        entries.addAll(plan.journal());
        return new Working(before, now.withMemory(plan.memory()), entries, news || plan.news(), sent);
    }

    Working attempting(Attempt attempt) {
        return new Working(before, now.withMemory(now.memory().attempting(attempt)), journal, news, sent.with(attempt));
    }

    Working accepted(Attempt attempt) {
        return new Working(
                before, now.withMemory(now.memory().accepted(attempt)), journal, news, sent.accepted(attempt));
    }

    /** Also once more, when it was accepted. */
    Working attempting(StringAttempt attempt) {
        Strings strings = now.memory().strings().attempting(attempt);
        return new Working(
                before, now.withMemory(now.memory().withStrings(strings)), journal, news, sent.with(attempt));
    }

    /**
     * What nobody asked for is not answered either.
     *
     * @param known version of what is known of permissions
     */
    Working refusing(PlannedString planned, String reason, long known) {
        Strings strings = now.memory().strings();
        return planned.version() == 0
                ? this
                : tell(now.memory()
                        .withStrings(strings.with(
                                planned.string(),
                                strings.known()
                                        .get(planned.string())
                                        .withOutcome(FieldOutcome.refused(planned.version(), reason, known)))));
    }

    /**
     * What is committed in the middle of a visit: the attempts and nothing else. Baselines move only together with the
     * event that tells the board, or a crash in between would swallow the news.
     */
    SyncLink durable() {
        return before.withMemory(sent.addedTo(before.memory()));
    }

    /** Removed here, about to be deleted, or of a session that is at rest: it is left as it is. */
    boolean takesPart(Visit visit) {
        boolean removed = now.memory().standing() == Standing.REMOVED_HERE && now.isDeletedOnBoard();
        return !removed && !visit.losesIssue(now) && visit.isActive(now);
    }

    /** An issue that was moved to the project of another team takes its sticky along. */
    Working placed(Visit visit, AlmIssue issue) {
        if (fields(visit, issue).isPresent()) {
            return this;
        }
        return visit.teamFor(now, issue.projectId())
                .map(team -> new Working(before, now.inTeam(team.team(), team.board()), journal, true, sent)
                        .with(JournalEntry.step(JournalEntry.Step.MOVED, team.name())))
                .orElse(this);
    }

    /** Empty outside the mapping. */
    Optional<LinkPlan> plan(Visit visit, AlmIssue issue, OtherEnds ends, Function<String, Rights> rights) {
        return fields(visit, issue)
                .map(fields -> new LinkPlanner(fields, policy(visit), rules(visit), rights, revision(visit))
                        .plan(now, issue, ends));
    }

    Optional<TeamFields> fields(Visit visit, AlmIssue issue) {
        return visit.fieldsOf(now).flatMap(fields -> fields.in(issue.projectId()));
    }

    /** Something of it waits until the pre-flight has looked. */
    boolean awaitsPermission() {
        return Stream.concat(
                        now.memory().outcomes().values().stream(),
                        now.memory().strings().known().values().stream()
                                .map(StringMemory::outcome)
                                .filter(Objects::nonNull))
                .anyMatch(FieldOutcome::awaitsPermission);
    }

    Working startingAgain() {
        LinkMemory fresh =
                now.memory().startingAgain(now.issueId(), now.wanted().createAgainAsOf());
        return new Working(before, now.withMemory(fresh).withIssue(null, null), journal, true, sent)
                .with(JournalEntry.step(JournalEntry.Step.STARTED_AGAIN, now.issueId()));
    }

    /** The sticky's deletion is done once its last wishes are (link.md rule 5). */
    Working removedIfDeleted(Visit visit) {
        return now.isDeletedOnBoard() && !visit.losesIssue(now) && visit.isActive(now) && now.hasOnlyStuckWishes()
                ? tell(now.memory().withStanding(Standing.REMOVED_HERE))
                : this;
    }

    /** A string has its own state: it does not hold the sticky (link.md rule 29). */
    Working inTrouble(String reason, Instant retryAt) {
        Working waiting = now.openWishes().isEmpty() ? this : tell(now.memory().withTrouble(reason, retryAt));
        LinkMemory memory = waiting.now.memory();
        return waiting.tell(memory.withStrings(memory.strings().waiting(now.openStrings(), now::saidAt, reason)));
    }

    CommittedLink committed(Visit visit, Optional<AlmIssue> seen) {
        boolean tell = news || now.isUnanswered();
        Working last = tell ? remembering(now.memory().answered(now.wantedVersion())) : this;
        long revision = tell ? revision(visit) : now.revision();
        BoardNews boardNews = new BoardNews(visit.connection().siteUrl(), visit.fieldsOf(now), seen);
        SyncLink after = last.now.withRevision(revision);
        return tell
                ? CommittedLink.telling(before, after, boardNews.of(after, revision), journal)
                : new CommittedLink(before, after, null, journal);
    }

    private long revision(Visit visit) {
        return before == null ? visit.lane().claimedAt().toEpochMilli() : visit.revisionAfter(before);
    }

    private List<LinkRule> rules(Visit visit) {
        return visit.sessions().get(now.session()).linkRules();
    }

    private ConflictPolicy policy(Visit visit) {
        return Optional.ofNullable(visit.sessions().get(now.session()).conflictPolicy())
                .orElse(ConflictPolicy.ASK);
    }
}

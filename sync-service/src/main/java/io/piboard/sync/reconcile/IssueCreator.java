package io.piboard.sync.reconcile;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.session.SessionChanged.StickyTypeMapping;
import io.piboard.contracts.sticky.StickySynced.OutcomeKind;
import io.piboard.sync.alm.AlmException;
import io.piboard.sync.alm.AlmGateway;
import io.piboard.sync.alm.AlmGateway.CreatedIssue;
import io.piboard.sync.alm.AlmGateway.NewIssue;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.journal.JournalEntry;
import io.piboard.sync.link.Baseline;
import io.piboard.sync.link.CreateIntent;
import io.piboard.sync.link.FieldOutcome;
import io.piboard.sync.link.LinkMemory;
import io.piboard.sync.link.LinkMemory.Standing;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.reconcile.Links.VisitOutcome;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes the issue of a sticky exactly once (link.md rules 25 and 26): the intent is committed before the request, an
 * unknown outcome is looked for by id and marker until the index must have it, and only then is it asked for again.
 */
final class IssueCreator {

    /** How long Jira's search index may lag behind (facts section 7: 60 to 120 s on Cloud). */
    private static final Duration INDEX_LAG = Duration.ofSeconds(120);

    private final AlmGateway alm;
    private final Links links;
    private final LostCreate lostCreates;

    IssueCreator(AlmGateway alm, Links links) {
        this.alm = alm;
        this.links = links;
        this.lostCreates = new LostCreate(alm);
    }

    Uni<VisitOutcome> visit(Visit visit) {
        if (visit.links().isEmpty() || visit.links().getFirst().issueId() != null) {
            return Uni.createFrom().item(VisitOutcome.done(List.of(), null));
        }
        Working working = Working.of(visit.links().getFirst());
        return next(visit, working)
                .onFailure(AlmException.class)
                .recoverWithItem(trouble -> troubled(visit, working, (AlmException) trouble));
    }

    private Uni<VisitOutcome> next(Visit visit, Working working) {
        SyncLink link = working.now();
        CreateIntent intent = link.memory().create();
        boolean asked = intent != null && intent.asked() != null;
        if (asked) {
            return lookFor(visit, working, intent);
        }
        if (link.isDeletedOnBoard()) {
            return end(visit, working.tell(link.memory().withStanding(Standing.REMOVED_HERE)));
        }
        if (hasFailed(link)) {
            return end(visit, working);
        }
        return intend(visit, working, operation(intent));
    }

    /** An intent that was never asked, or that Jira refused, made nothing: what is wished now counts, not what it froze. */
    private Uni<VisitOutcome> intend(Visit visit, Working working, UUID operation) {
        SyncLink link = working.now();
        Optional<StickyTypeMapping> type = typeOf(visit, link);
        if (type.isEmpty() || visit.fieldsOf(link).isEmpty()) {
            return end(
                    visit,
                    failed(working, "This kind of sticky is not mapped to Jira for its team. A PI admin can map it."));
        }
        FieldValue text = link.wanted().values().getOrDefault(SyncedField.TEXT, FieldValue.EMPTY);
        return ask(
                visit,
                working,
                new CreateIntent(
                        operation,
                        visit.fieldsOf(link).orElseThrow().team().projectId(),
                        type.get().issueTypeId(),
                        text.isEmpty() ? "" : text.text().strip(),
                        null));
    }

    /** The operation stays the same over all tries of one sticky: any issue with its marker is this sticky's. */
    private static UUID operation(CreateIntent earlier) {
        return earlier == null ? UUID.randomUUID() : earlier.operation();
    }

    private Uni<VisitOutcome> ask(Visit visit, Working working, CreateIntent intent) {
        CreateIntent asked = intent.asked(visit.lane().claimedAt());
        Working asking = working.remembering(working.now().memory().withCreate(asked));
        SyncLink link = asking.now();
        return links.remember(visit.lane(), link)
                .chain(mine -> mine
                        ? alm.create(
                                visit.connection(),
                                new NewIssue(
                                        asked.projectId(),
                                        asked.issueTypeId(),
                                        asked.text(),
                                        new AlmIssue.Marker(link.session(), link.sticky(), asked.operation())))
                        : Uni.createFrom()
                                .failure(new LaneLostException(visit.lane().key())))
                .map(created -> created(visit, asking, asked, created))
                .onFailure(AlmException.class)
                .recoverWithItem(trouble -> notCreated(visit, asking, intent, (AlmException) trouble));
    }

    /** By the issue that a webhook showed with our marker, else by search; never asked again before the index must have it. */
    private Uni<VisitOutcome> lookFor(Visit visit, Working working, CreateIntent intent) {
        return lostCreates
                .find(visit, intent)
                .chain(found -> found.map(issue -> Uni.createFrom().item(created(visit, working, intent, issue)))
                        .orElseGet(() -> notFound(visit, working, intent)));
    }

    private Uni<VisitOutcome> notFound(Visit visit, Working working, CreateIntent intent) {
        Instant certain = intent.asked().plus(INDEX_LAG);
        if (visit.lane().claimedAt().isBefore(certain)) {
            Instant next = visit.lane().claimedAt().plus(BackOff.delay(visit));
            return Uni.createFrom().item(again(visit, working, "Looking whether Jira has made the issue", next));
        }
        CreateIntent unasked =
                new CreateIntent(intent.operation(), intent.projectId(), intent.issueTypeId(), intent.text(), null);
        return working.now().isDeletedOnBoard()
                ? end(visit, working.tell(working.now().memory().withStanding(Standing.REMOVED_HERE)))
                : ask(visit, working, unasked);
    }

    /** Rule 26: the create's commit ends the visit; the other fields follow on the issue's own lane. */
    private static VisitOutcome created(Visit visit, Working working, CreateIntent intent, CreatedIssue issue) {
        LinkMemory memory = working.now().memory().withCreate(intent).withoutTrouble();
        Map<SyncedField, Baseline> baselines = new EnumMap<>(SyncedField.class);
        baselines.putAll(memory.baselines());
        // What we sent is known: a text that differs at the first look was changed by somebody else.
        baselines.put(SyncedField.TEXT, new Baseline(FieldValue.of(intent.text()), "summary", 0));
        SyncLink link =
                working.now().withMemory(memory.withBaselines(baselines)).withIssue(issue.id(), issue.key());
        Working created = new Working(working.before(), link, working.journal(), true, List.of())
                .with(JournalEntry.step(JournalEntry.Step.CREATED, issue.id()));
        return VisitOutcome.done(List.of(created.committed(visit, Optional.empty())), null);
    }

    private static VisitOutcome notCreated(Visit visit, Working asking, CreateIntent unasked, AlmException trouble) {
        return switch (trouble) {
            case AlmException.Rejected rejected ->
                VisitOutcome.done(
                        List.of(failed(withIntent(asking, unasked), rejected.getMessage())
                                .committed(visit, Optional.empty())),
                        null);
            case AlmException.Unavailable unavailable
            when unavailable.outcomeUnknown() -> troubled(visit, asking, trouble);
            case AlmException.Unavailable unavailable -> troubled(visit, withIntent(asking, unasked), trouble);
            case AlmException.RateLimited limited -> troubled(visit, withIntent(asking, unasked), trouble);
            case AlmException.Unauthorized unauthorized -> troubled(visit, withIntent(asking, unasked), trouble);
            case AlmException.NotFound notFound -> troubled(visit, withIntent(asking, unasked), trouble);
        };
    }

    private static Working withIntent(Working working, CreateIntent intent) {
        return working.remembering(working.now().memory().withCreate(intent));
    }

    private static VisitOutcome troubled(Visit visit, Working working, AlmException trouble) {
        VisitOutcome outcome = again(visit, working, trouble.getMessage(), BackOff.after(trouble, visit));
        return trouble instanceof AlmException.Unauthorized ? outcome.asRefused() : outcome;
    }

    private static VisitOutcome again(Visit visit, Working working, String reason, Instant at) {
        Working waiting = working.tell(working.now().memory().withTrouble(reason, at));
        return VisitOutcome.again(
                List.of(waiting.committed(visit, Optional.empty())),
                null,
                at,
                visit.lane().failures() + 1);
    }

    private static Uni<VisitOutcome> end(Visit visit, Working working) {
        return Uni.createFrom().item(VisitOutcome.done(List.of(working.committed(visit, Optional.empty())), null));
    }

    private static Working failed(Working working, String reason) {
        SyncLink link = working.now();
        long said = Math.max(link.wantedVersion(), 0);
        return working.tell(
                        link.memory().withoutTrouble().withOutcome(SyncedField.TEXT, FieldOutcome.failed(said, reason)))
                .with(JournalEntry.refused(SyncedField.TEXT, FieldValue.EMPTY, reason));
    }

    private static boolean hasFailed(SyncLink link) {
        FieldOutcome outcome = link.memory().outcomes().get(SyncedField.TEXT);
        return outcome != null && outcome.kind() == OutcomeKind.FAILED && outcome.version() >= link.wantedVersion();
    }

    private static Optional<StickyTypeMapping> typeOf(Visit visit, SyncLink link) {
        SessionChanged session = visit.sessions().get(link.session());
        return session == null
                ? Optional.empty()
                : session.stickyTypes().stream()
                        .filter(type -> type.stickyType().equals(link.stickyType()))
                        .filter(type -> type.issueTypeId() != null)
                        .findFirst();
    }
}

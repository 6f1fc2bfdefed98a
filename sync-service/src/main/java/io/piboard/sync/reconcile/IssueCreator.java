package io.piboard.sync.reconcile;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.session.SessionChanged.StickyTypeMapping;
import io.piboard.sync.alm.AlmException;
import io.piboard.sync.alm.AlmGateway;
import io.piboard.sync.alm.AlmGateway.CreatedIssue;
import io.piboard.sync.alm.AlmGateway.NewIssue;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.link.CreateIntent;
import io.piboard.sync.link.FieldOutcome;
import io.piboard.sync.link.LinkMemory.Standing;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.reconcile.Links.VisitOutcome;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Makes the issue of a sticky exactly once (link.md rules 25 and 26): the intent is committed before the request, an
 * unknown outcome is looked for until the index must have it, and only then is it asked for again.
 */
final class IssueCreator {

    /** How long Jira's search index may lag behind (facts section 7: 60 to 120 s on Cloud). */
    private static final Duration INDEX_LAG = Duration.ofSeconds(120);

    private static final String NOT_MAPPED =
            "This kind of sticky is not mapped to Jira for its team. A PI admin can map it.";

    private final AlmGateway alm;
    private final Links links;
    private final LostCreate lostCreates;
    private final CreateRights rights;
    private final Supplier<UUID> operations;

    /** @param operations new ones, never the same again */
    IssueCreator(AlmGateway alm, Links links, Permissions permissions, Supplier<UUID> operations) {
        this.operations = operations;
        this.rights = new CreateRights(permissions);
        this.alm = alm;
        this.links = links;
        this.lostCreates = new LostCreate(alm, links);
    }

    Uni<VisitOutcome> visit(Visit visit) {
        if (visit.links().isEmpty()
                || visit.links().getFirst().issueId() != null
                || !visit.isActive(visit.links().getFirst())) {
            return Uni.createFrom().item(VisitOutcome.done(List.of(), null));
        }
        Working working = Working.of(visit.links().getFirst());
        return adoptOrCreate(visit, working)
                .onFailure(AlmException.class)
                .recoverWithItem(trouble -> CreateOutcome.troubled(visit, working, (AlmException) trouble));
    }

    /** The board knows an issue that we have forgotten: one of us was restored from a backup (link.md rule 31). */
    private Uni<VisitOutcome> adoptOrCreate(Visit visit, Working working) {
        Optional<String> known = knownToBoard(working.now());
        if (known.isEmpty()) {
            return next(visit, working);
        }
        return links.isFree(working.now(), known.get())
                .chain(free -> free
                        ? Uni.createFrom().item(CreateOutcome.adopted(visit, working, known.get()))
                        : next(visit, working));
    }

    private Uni<VisitOutcome> next(Visit visit, Working working) {
        SyncLink link = working.now();
        CreateIntent intent = link.memory().create();
        boolean asked = intent != null && intent.asked() != null;
        if (asked) {
            return lookFor(visit, working, intent);
        }
        if (link.isDeletedOnBoard()) {
            return item(CreateOutcome.removed(visit, working));
        }
        if (hasFailed(visit, link)) {
            return item(rights.stillFailed(visit, working));
        }
        return intend(visit, revived(working), operation(intent));
    }

    /** Its deletion was taken back before anything was created. */
    private static Working revived(Working working) {
        return working.now().wasTakenBack()
                ? working.tell(working.now().memory().withStanding(Standing.ALIVE))
                : working;
    }

    /** An intent that was never asked, or that Jira refused, made nothing: what is wished now counts, not what it froze. */
    private Uni<VisitOutcome> intend(Visit visit, Working working, UUID operation) {
        SyncLink link = working.now();
        Optional<StickyTypeMapping> type = typeOf(visit, link);
        if (type.isEmpty() || visit.fieldsOf(link).isEmpty()) {
            return item(CreateOutcome.failed(visit, working, NOT_MAPPED));
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
    private UUID operation(CreateIntent earlier) {
        return earlier == null ? operations.get() : earlier.operation();
    }

    private Uni<VisitOutcome> ask(Visit visit, Working working, CreateIntent intent) {
        return rights.heldBack(visit, working, intent)
                .map(IssueCreator::item)
                .orElseGet(() -> askNow(visit, working, intent));
    }

    private Uni<VisitOutcome> askNow(Visit visit, Working working, CreateIntent intent) {
        CreateIntent asked = intent.asked(visit.lane().claimedAt());
        Working asking = working.remembering(working.now().memory().withCreate(asked));
        boolean alone = !visit.keepsMarkers().orElse(false);
        return links.intend(visit.lane(), asking.now(), alone).chain(turn -> switch (turn) {
            case MINE -> create(visit, asking, intent, asked);
            case NOT_YET -> item(CreateOutcome.notYet(visit, working));
            case LOST ->
                Uni.createFrom().failure(new LaneLostException(visit.lane().key()));
        });
    }

    private Uni<VisitOutcome> create(Visit visit, Working asking, CreateIntent unasked, CreateIntent asked) {
        SyncLink link = asking.now();
        AlmIssue.Marker marker = new AlmIssue.Marker(link.session(), link.sticky(), asked.operation());
        return alm.create(
                        visit.connection(), new NewIssue(asked.projectId(), asked.issueTypeId(), asked.text(), marker))
                .map(created -> CreateOutcome.created(visit, asking, asked, created))
                .onFailure(AlmException.class)
                .recoverWithUni(trouble -> rights.heed(visit, asked.projectId(), trouble)
                        .map(heeded -> CreateOutcome.notCreated(visit, asking, unasked, (AlmException) trouble)));
    }

    /** Never asked again before the index must have it. */
    private Uni<VisitOutcome> lookFor(Visit visit, Working working, CreateIntent intent) {
        Instant certain = intent.asked().plus(INDEX_LAG);
        boolean isCertain = !visit.lane().claimedAt().isBefore(certain);
        return lostCreates.find(visit, working.now(), intent, isCertain).chain(found -> switch (found) {
            case LostCreate.Found issue -> found(visit, working, intent, issue.issue());
            case LostCreate.Several several ->
                item(CreateOutcome.notCreated(visit, working, intent.unasked(), several.reason()));
            case LostCreate.Nothing nothing ->
                isCertain ? again(visit, working, intent.unasked()) : item(CreateOutcome.looking(visit, working));
        });
    }

    private Uni<VisitOutcome> found(Visit visit, Working working, CreateIntent intent, CreatedIssue issue) {
        return links.isFree(working.now(), issue.id())
                .map(free -> free
                        ? CreateOutcome.created(visit, working, intent, issue)
                        : CreateOutcome.failed(
                                visit, working, "Its issue " + issue.key() + " is on this board as another sticky."));
    }

    /** It made nothing, and the visit remembers so however it ends: no import waits for a create that is not on its way. */
    private Uni<VisitOutcome> again(Visit visit, Working working, CreateIntent unasked) {
        Working madeNothing = working.remembering(working.now().memory().withCreate(unasked));
        return working.now().isDeletedOnBoard()
                ? item(CreateOutcome.removed(visit, madeNothing))
                : ask(visit, madeNothing, unasked);
    }

    private static Optional<String> knownToBoard(SyncLink link) {
        String replaced = link.memory().replaced() == null
                ? null
                : link.memory().replaced().issueId();
        return Optional.ofNullable(link.wanted())
                .map(wanted -> wanted.issueId())
                .filter(issue -> !issue.equals(replaced));
    }

    private boolean hasFailed(Visit visit, SyncLink link) {
        FieldOutcome outcome = link.memory().outcomes().get(SyncedField.TEXT);
        return outcome != null
                && outcome.isRefusal()
                && outcome.version() >= link.wantedVersion()
                && !rights.areBack(visit, link, outcome);
    }

    private static Optional<StickyTypeMapping> typeOf(Visit visit, SyncLink link) {
        return visit.sessions().get(link.session()).stickyTypes().stream()
                .filter(type -> type.stickyType().equals(link.stickyType()))
                .filter(type -> type.issueTypeId() != null)
                .findFirst();
    }

    private static Uni<VisitOutcome> item(VisitOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}

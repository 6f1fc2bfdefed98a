package io.piboard.sync.reconcile;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.sync.alm.AlmGateway;
import io.piboard.sync.alm.AlmGateway.CreatedIssue;
import io.piboard.sync.alm.AlmGateway.MadeIssue;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.link.CreateIntent;
import io.piboard.sync.link.SyncLink;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for the issue of a create whose answer was lost: the one that a webhook showed with our marker, else by search
 * from the intent's time on (link.md rule 25). Nothing found proves nothing before the index must have it. Where the site
 * is not known to keep markers, the only unlinked issue of our account since then is ours: creates take turns there.
 */
final class LostCreate {

    /** Jira's clock and ours may differ by this much. */
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(2);

    private final AlmGateway alm;
    private final Links links;

    LostCreate(AlmGateway alm, Links links) {
        this.alm = alm;
        this.links = links;
    }

    sealed interface Result {}

    record Found(CreatedIssue issue) implements Result {}

    record Nothing() implements Result {}

    /** @param reason for people */
    record Several(String reason) implements Result {}

    /** @param certain the index must have it by now */
    Uni<Result> find(Visit visit, SyncLink link, CreateIntent intent, boolean certain) {
        return hinted(visit, link, intent)
                .chain(hinted -> hinted.isPresent() ? Uni.createFrom().item(hinted) : searched(visit, intent))
                .chain(marked -> {
                    if (marked.isPresent()) {
                        return Uni.createFrom().item(new Found(marked.get()));
                    }
                    boolean mayBeUnmarked = certain && !visit.keepsMarkers().orElse(false);
                    return mayBeUnmarked
                            ? unmarked(visit, intent)
                            : Uni.createFrom().item(new Nothing());
                });
    }

    private Uni<Optional<CreatedIssue>> searched(Visit visit, CreateIntent intent) {
        return alm.findCreated(
                        visit.connection(),
                        intent.projectId(),
                        intent.operation(),
                        intent.asked().minus(CLOCK_SLACK))
                .map(found -> found.stream().findFirst());
    }

    /** It was seen with this sticky's marker: if it does not answer any more it was made all the same, and is gone now. */
    private Uni<Optional<CreatedIssue>> hinted(Visit visit, SyncLink link, CreateIntent intent) {
        String id = visit.lane().createdIssue();
        if (id == null || isReplaced(link, id)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return alm.read(visit.connection(), List.of(id))
                .map(found ->
                        found.containsKey(id) ? ours(found.get(id), intent) : Optional.of(new CreatedIssue(id, null)));
    }

    private static Optional<CreatedIssue> ours(AlmIssue issue, CreateIntent intent) {
        return Optional.of(issue)
                .filter(seen ->
                        seen.marker() != null && seen.marker().operation().equals(intent.operation()))
                .map(seen -> new CreatedIssue(seen.id(), seen.key()));
    }

    private static boolean isReplaced(SyncLink link, String issue) {
        return link.memory().replaced() != null
                && issue.equals(link.memory().replaced().issueId());
    }

    private Uni<Result> unmarked(Visit visit, CreateIntent intent) {
        return alm.madeByUs(
                        visit.connection(),
                        intent.projectId(),
                        intent.issueTypeId(),
                        intent.asked().minus(CLOCK_SLACK))
                .map(made -> made.stream().map(MadeIssue::id).toList())
                .chain(ids -> ids.isEmpty()
                        ? Uni.createFrom().item(new Nothing())
                        : Uni.combine()
                                .all()
                                .unis(alm.read(visit.connection(), ids), links.linked(visit.lane(), ids))
                                .with((read, linked) -> judge(intent, read, linked)));
    }

    private static Result judge(CreateIntent intent, Map<String, AlmIssue> read, Set<String> linked) {
        List<AlmIssue> candidates = read.values().stream()
                .filter(issue -> issue.marker() == null)
                .filter(issue -> !linked.contains(issue.id()))
                .filter(issue -> mayBeIt(intent, issue))
                .toList();
        return switch (candidates.size()) {
            case 0 -> new Nothing();
            case 1 ->
                new Found(new CreatedIssue(
                        candidates.getFirst().id(), candidates.getFirst().key()));
            default ->
                new Several("Jira's answer was lost, and any of these may be its issue: "
                        + String.join(
                                ", ",
                                candidates.stream().map(AlmIssue::key).sorted().toList())
                        + ". Each is shown as a sticky of its own: if one of them is it, delete this sticky; if none is,"
                        + " try again.");
        };
    }

    /** As long as nobody has touched it, it has the text that we sent. */
    private static boolean mayBeIt(CreateIntent intent, AlmIssue issue) {
        return !issue.isUntouched()
                || FieldValue.of(intent.text()).equals(issue.fields().get(SyncedField.TEXT));
    }
}

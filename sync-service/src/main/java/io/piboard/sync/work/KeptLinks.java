package io.piboard.sync.work;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.Topics;
import io.piboard.contracts.metadata.MetadataTouched;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.outbox.OutboxRecord;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.link.Lane;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.plan.OtherEnds;
import io.piboard.sync.reconcile.Links;
import io.piboard.sync.reconcile.Visit;
import io.piboard.sync.right.ProjectRights;
import io.piboard.sync.work.WorkRows.Transaction;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows behind {@link Links}: what a visit loads, and what it commits before it ends. */
public final class KeptLinks implements Links {

    private final WorkRows rows;
    private final VisitCommit commit;
    private final Duration lease;

    public KeptLinks(WorkRows rows, VisitCommit commit, Duration lease) {
        this.rows = rows;
        this.commit = commit;
        this.lease = lease;
    }

    @Override
    public Uni<Visit> load(Lane lane) {
        return rows.transaction(transaction -> transaction
                .connection(lane.connection())
                .chain(connection -> transaction
                        .sessions(lane.connection())
                        .chain(sessions -> links(transaction, lane)
                                .chain(links -> transaction
                                        .keepsMarkers(lane.connection())
                                        .chain(keeps -> openCreates(transaction, lane, keeps.orElse(false))
                                                .chain(open -> transaction
                                                        .rights(lane.connection())
                                                        .map(rights -> new Visit(
                                                                lane,
                                                                connection.orElseThrow(),
                                                                byId(sessions),
                                                                links,
                                                                keeps,
                                                                open,
                                                                byProject(rights)))))))));
    }

    @Override
    public Uni<Boolean> remember(Lane lane, SyncLink link) {
        return rows.transaction(transaction -> remember(transaction, lane, link));
    }

    @Override
    public Uni<Turn> intend(Lane lane, SyncLink link, boolean alone) {
        String project = link.memory().create().projectId();
        return rows.transaction(transaction -> (alone ? isFree(transaction, link, project) : always())
                .chain(free -> free
                        ? remember(transaction, lane, link).map(mine -> mine ? Turn.MINE : Turn.LOST)
                        : Uni.createFrom().item(Turn.NOT_YET)));
    }

    @Override
    public Uni<Set<String>> linked(Lane lane, Collection<String> issueIds) {
        return rows.transaction(transaction -> transaction
                .link(lane.sticky())
                .chain(mine -> taken(transaction, lane, mine.map(SyncLink::session), issueIds)));
    }

    /**
     * A sticky of this session shows it, or it was made for one of another session. Only imported there, it may still be
     * ours: a site that drops markers tells nobody whose it is.
     */
    private static Uni<Set<String>> taken(
            Transaction transaction, Lane lane, Optional<UUID> session, Collection<String> issueIds) {
        Set<String> taken = new HashSet<>();
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (String id : issueIds) {
            chain = chain.chain(() -> transaction.linksOfIssue(lane.connection(), id))
                    .invoke(links -> {
                        if (links.stream().anyMatch(link -> isTakenBy(link, session))) {
                            taken.add(id);
                        }
                    })
                    .replaceWithVoid();
        }
        return chain.replaceWith(taken);
    }

    private static boolean isTakenBy(SyncLink link, Optional<UUID> session) {
        return session.filter(link.session()::equals).isPresent()
                || link.memory().create() != null;
    }

    @Override
    public Uni<OtherEnds> otherEnds(
            Lane lane, Collection<UUID> stickies, Collection<String> issueIds, boolean parents) {
        return rows.transaction(transaction -> transaction
                .otherEnds(lane.connection(), stickies, issueIds)
                .chain(known -> children(transaction, lane, parents)
                        .chain(children -> stickiesOf(transaction, lane, children)
                                .map(shown -> new OtherEnds(
                                        Stream.concat(known.stream(), shown.stream())
                                                .distinct()
                                                .toList(),
                                        children,
                                        Set.of(),
                                        Map.of())))));
    }

    @Override
    public Uni<Boolean> isFree(SyncLink link, String issueId) {
        return rows.transaction(transaction -> transaction.linksOfIssue(link.connection(), issueId))
                .map(others -> others.stream()
                        .noneMatch(other -> other.session().equals(link.session())
                                && !other.sticky().equals(link.sticky())));
    }

    @Override
    public Uni<Boolean> mayDelete(Lane lane) {
        return rows.transaction(transaction -> transaction
                .now()
                .chain(now -> transaction
                        .brake(lane.connection())
                        .map(brake -> brake.asked(lane.issueId(), now))
                        .chain(brake -> transaction.save(brake).replaceWith(!brake.stopped()))));
    }

    @Override
    public Uni<Void> doubtPermission(Lane lane, String projectId) {
        return rows.transaction(transaction -> transaction.publish(List.of(doubt(lane, projectId))));
    }

    private static OutboxRecord doubt(Lane lane, String projectId) {
        MetadataTouched touched = new MetadataTouched(
                lane.organisation(),
                lane.connection(),
                MetadataTouched.PERMISSION_REFUSED,
                "project/" + projectId,
                lane.claimedAt());
        return new OutboxRecord(
                Topics.METADATA_TOUCHED,
                lane.connection() + "/permissions/" + projectId,
                lane.connection().toString(),
                lane.organisation(),
                EventJson.write(touched));
    }

    @Override
    public Uni<Boolean> commit(Lane lane, VisitOutcome outcome) {
        return commit.commit(lane, outcome);
    }

    /** Fenced: nothing is remembered for a claim that is not the lane's present one. Link before lane, as intake does it. */
    private Uni<Boolean> remember(Transaction transaction, Lane lane, SyncLink link) {
        return transaction
                .link(link.sticky())
                .chain(known -> transaction
                        .now()
                        .chain(now -> transaction.lane(lane.key()).chain(row -> {
                            if (known.isEmpty()
                                    || row.filter(held -> held.isHeldBy(lane, now))
                                            .isEmpty()) {
                                return Uni.createFrom().item(false);
                            }
                            return transaction
                                    .save(known.get().withMemory(link.memory()))
                                    .chain(() -> transaction.save(row.get().renewed(now, lease)))
                                    .replaceWith(true);
                        })));
    }

    private static Uni<Boolean> isFree(Transaction transaction, SyncLink link, String project) {
        return transaction
                .lockCreates(link.connection(), project)
                .chain(() -> transaction.openCreates(link.connection()))
                .map(open -> open.stream()
                        .filter(other -> !other.sticky().equals(link.sticky()))
                        .noneMatch(other -> other.memory().create().projectId().equals(project)));
    }

    private static Uni<Set<String>> children(Transaction transaction, Lane lane, boolean wanted) {
        return wanted && !lane.isBeforeCreate()
                ? transaction.showing(lane.connection(), lane.issueId(), AlmIssue.PARENT)
                : Uni.createFrom().item(Set.of());
    }

    private static Uni<List<SyncLink>> stickiesOf(Transaction transaction, Lane lane, Set<String> issues) {
        return issues.isEmpty()
                ? Uni.createFrom().item(List.of())
                : transaction.otherEnds(lane.connection(), List.of(), issues);
    }

    private static Uni<Boolean> always() {
        return Uni.createFrom().item(true);
    }

    /** Only an issue without a marker may be one of them. */
    private static Uni<List<SyncLink>> openCreates(Transaction transaction, Lane lane, boolean keepsMarkers) {
        return keepsMarkers || lane.isBeforeCreate()
                ? Uni.createFrom().item(List.of())
                : transaction.openCreates(lane.connection());
    }

    private static Uni<List<SyncLink>> links(Transaction transaction, Lane lane) {
        return lane.isBeforeCreate()
                ? transaction.link(lane.sticky()).map(link -> link.stream().toList())
                : transaction.linksOfIssue(lane.connection(), lane.issueId());
    }

    private static Map<String, ProjectRights> byProject(List<ProjectRights> rights) {
        return rights.stream().collect(Collectors.toMap(ProjectRights::projectId, Function.identity()));
    }

    private static Map<UUID, SessionChanged> byId(List<SessionChanged> sessions) {
        Map<UUID, SessionChanged> byId = new LinkedHashMap<>();
        sessions.forEach(session -> byId.put(session.session(), session));
        return byId;
    }
}

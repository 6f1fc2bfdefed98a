package io.piboard.sync.reconcile;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.connection.ConnectionState;
import io.piboard.contracts.connection.FieldRole;
import io.piboard.contracts.connection.JiraKind;
import io.piboard.contracts.issue.IssueSnapshot;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.session.SessionChanged.ConflictPolicy;
import io.piboard.contracts.session.SessionChanged.DeletePolicy;
import io.piboard.contracts.session.SessionChanged.Iteration;
import io.piboard.contracts.session.SessionChanged.SessionState;
import io.piboard.contracts.session.SessionChanged.SprintMapping;
import io.piboard.contracts.session.SessionChanged.StickyTypeMapping;
import io.piboard.contracts.session.SessionChanged.TeamMapping;
import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.contracts.sticky.StickyChanged.Base;
import io.piboard.contracts.sticky.StickyChanged.Wish;
import io.piboard.contracts.sticky.StickySynced;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.InMemoryAlm;
import io.piboard.sync.batch.SprintMoves;
import io.piboard.sync.link.Lane;
import io.piboard.sync.link.LinkMemory;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.plan.OtherEnds;
import io.piboard.sync.right.ProjectRights;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One lane, one reconciler over rows in memory: the words in which the scenarios of link.md are told. */
final class SimulatedSync implements Links {

    static final UUID ITERATION_1 = UUID.randomUUID();
    static final UUID ITERATION_2 = UUID.randomUUID();
    private static final UUID TEAM = UUID.randomUUID();
    private static final UUID TYPE = UUID.randomUUID();
    private static final UUID SESSION = UUID.randomUUID();
    private static final UUID CONNECTION = UUID.randomUUID();
    private static final UUID ORGANISATION = UUID.randomUUID();

    final InMemoryAlm jira = new InMemoryAlm();
    final List<StickySynced> told = new ArrayList<>();
    final List<String> doubted = new ArrayList<>();
    boolean doubtsAreLost;
    private final Map<String, ProjectRights> rights = new HashMap<>();
    private final LinkReconciler reconciler =
            new LinkReconciler(jira, new SprintMoves(jira, (after, task) -> task.run()), this);
    private final Map<UUID, SyncLink> links = new HashMap<>();
    private final Map<UUID, Map<SyncedField, Wish>> wishes = new HashMap<>();
    private ConflictPolicy policy = ConflictPolicy.ASK;
    private AlmIssue seen;
    private IssueSnapshot heard;
    private boolean mustRead;
    private int failures;
    private long epoch;
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private long version = 1_000;
    private boolean dieAtNextCommit;
    private boolean sessionKnown = true;

    /** The pre-flight announces what it found. */
    void announce(String projectId, String... missing) {
        ProjectRights announced = ProjectRights.announced(CONNECTION, projectId, ++version, Set.of(missing));
        rights.merge(projectId, announced, (before, now) -> now.after(before));
    }

    /** The topics have no order between them: a sticky may be heard of before its session. */
    void sessionIsHeardOf(boolean heard) {
        sessionKnown = heard;
    }

    void policy(ConflictPolicy changed) {
        policy = changed;
    }

    /** A sticky that shows this issue, with both sides agreeing. */
    UUID linked(String issueId) {
        visitIssue(issueId);
        jira.requests().clear();
        return links.values().iterator().next().sticky();
    }

    /** A sticky that a person has just put on the board. */
    UUID created(String text) {
        UUID sticky = UUID.randomUUID();
        links.put(
                sticky,
                new SyncLink(
                        ORGANISATION,
                        SESSION,
                        CONNECTION,
                        sticky,
                        TEAM,
                        UUID.randomUUID(),
                        TYPE,
                        null,
                        0,
                        null,
                        LinkMemory.NEW,
                        null));
        edit(sticky, SyncedField.TEXT, text);
        return sticky;
    }

    /** A person changes a field, seeing what the board was last told; the first base stays until the field is clean. */
    long edit(UUID sticky, SyncedField field, String value) {
        SyncLink link = links.get(sticky);
        Wish open = link.openWish(field).orElse(null);
        Base base = open == null ? new Base(link.revision(), shown(sticky, field)) : open.base();
        wish(sticky, field, new Wish(FieldValue.of(value), ++version, base));
        say(sticky, false, null);
        return version;
    }

    /** A person settles a conflict, seeing both values. */
    void decide(UUID sticky, SyncedField field, String value) {
        StickySynced shown = lastTold(sticky);
        Base base = new Base(shown.revision(), shown.outcomes().get(field).jiraValue());
        wish(sticky, field, new Wish(FieldValue.of(value), ++version, base));
        say(sticky, false, null);
    }

    void retry(UUID sticky) {
        version++;
        say(sticky, false, version);
    }

    void delete(UUID sticky) {
        version++;
        say(sticky, true, null);
    }

    /** A signed webhook with this issue as its body. */
    void webhook(AlmIssue body) {
        Map<String, FieldValue> fields = new HashMap<>();
        body.fields().forEach((field, value) -> fields.put(InMemoryAlm.FIELDS.get(field), value));
        fields.put("statusCategory", FieldValue.of(body.statusCategory()));
        fields.put("project", FieldValue.of(body.projectId()));
        body.links().stream()
                .filter(link -> link.type().equals(AlmIssue.PARENT))
                .forEach(parent -> fields.put("parent", FieldValue.of(parent.other())));
        heard = new IssueSnapshot(body.key(), body.updated(), 1, fields);
    }

    /** A webhook whose body proves nothing. */
    void bell() {
        mustRead = true;
    }

    /** The process is killed after Jira was told and before anything is committed. */
    void dieAtNextCommit() {
        dieAtNextCommit = true;
    }

    void later(Duration by) {
        now = now.plus(by);
    }

    void visitIssue(String issueId) {
        visit(lane(Lane.ofIssue(CONNECTION, issueId), issueId, null, null));
    }

    void visitSticky(UUID sticky) {
        visitSticky(sticky, null);
    }

    void visitSticky(UUID sticky, String createdIssue) {
        visit(lane(Lane.ofSticky(sticky), null, sticky, createdIssue));
    }

    SyncLink link(UUID sticky) {
        return links.get(sticky);
    }

    List<SyncLink> links() {
        return List.copyOf(links.values());
    }

    StickySynced lastTold(UUID sticky) {
        return told.stream()
                .filter(event -> event.sticky().equals(sticky))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    @Override
    public Uni<Visit> load(Lane lane) {
        List<SyncLink> mine = links.values().stream()
                .filter(link -> lane.isBeforeCreate()
                        ? link.sticky().equals(lane.sticky())
                        : lane.issueId().equals(link.issueId()))
                .toList();
        Map<UUID, SessionChanged> sessions = sessionKnown ? Map.of(SESSION, session()) : Map.of();
        return Uni.createFrom()
                .item(new Visit(lane, connection(), sessions, mine, Optional.of(true), List.of(), rights));
    }

    @Override
    public Uni<Boolean> remember(Lane lane, SyncLink link) {
        links.put(link.sticky(), links.get(link.sticky()).withMemory(link.memory()));
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<Turn> intend(Lane lane, SyncLink link, boolean alone) {
        return remember(lane, link).replaceWith(Turn.MINE);
    }

    @Override
    public Uni<Set<String>> linked(Lane lane, Collection<String> issueIds) {
        return Uni.createFrom().item(Set.of());
    }

    @Override
    public Uni<OtherEnds> otherEnds(
            Lane lane, Collection<UUID> stickies, Collection<String> issueIds, boolean parents) {
        return Uni.createFrom().item(OtherEnds.NONE);
    }

    @Override
    public Uni<Boolean> isFree(SyncLink link, String issueId) {
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<Boolean> mayDelete(Lane lane) {
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<Void> doubtPermission(Lane lane, String projectId) {
        if (doubtsAreLost) {
            return Uni.createFrom().failure(new IllegalStateException("no database"));
        }
        doubted.add(projectId);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Boolean> commit(Lane lane, VisitOutcome outcome) {
        if (dieAtNextCommit) {
            dieAtNextCommit = false;
            return Uni.createFrom().item(false);
        }
        for (CommittedLink committed : outcome.links()) {
            links.put(committed.after().sticky(), committed.after());
            if (committed.told() != null) {
                told.add(committed.told());
            }
        }
        seen = outcome.seen() == null ? seen : outcome.seen();
        failures = outcome.failures();
        heard = outcome.dueAgain() == null ? null : heard;
        mustRead = outcome.dueAgain() != null && mustRead;
        return Uni.createFrom().item(true);
    }

    private void visit(Lane lane) {
        load(lane)
                .chain(reconciler::visit)
                .chain(outcome -> commit(lane, outcome))
                .await()
                .indefinitely();
    }

    private Lane lane(String key, String issueId, UUID sticky, String createdIssue) {
        now = now.plusMillis(100);
        return new Lane(
                key,
                ORGANISATION,
                CONNECTION,
                issueId,
                sticky,
                ++epoch,
                1,
                heard,
                mustRead,
                false,
                false,
                createdIssue,
                seen,
                failures,
                now,
                now.plusSeconds(60));
    }

    private void wish(UUID sticky, SyncedField field, Wish wish) {
        wishes.computeIfAbsent(sticky, first -> new EnumMap<>(SyncedField.class))
                .put(field, wish);
    }

    private void say(UUID sticky, boolean deleted, Long retryAsOf) {
        SyncLink link = links.get(sticky);
        Map<SyncedField, Wish> open = new HashMap<>(wishes.getOrDefault(sticky, Map.of()));
        Map<SyncedField, FieldValue> values = new HashMap<>();
        open.forEach((field, wish) -> values.put(field, wish.value()));
        StickyChanged wanted = new StickyChanged(
                ORGANISATION,
                SESSION,
                CONNECTION,
                sticky,
                version,
                TEAM,
                link.board(),
                TYPE,
                link.issueId(),
                values,
                open,
                retryAsOf,
                null,
                List.of(),
                deleted,
                null,
                now,
                "p-1");
        links.put(
                sticky,
                new SyncLink(
                        ORGANISATION,
                        SESSION,
                        CONNECTION,
                        sticky,
                        TEAM,
                        link.board(),
                        TYPE,
                        link.issueId(),
                        link.revision(),
                        wanted,
                        link.memory(),
                        link.told()));
    }

    private FieldValue shown(UUID sticky, SyncedField field) {
        return told.stream()
                .filter(event -> event.sticky().equals(sticky))
                .reduce((earlier, later) -> later)
                .map(event -> event.values().getOrDefault(field, FieldValue.EMPTY))
                .orElse(FieldValue.EMPTY);
    }

    private static ConnectionChanged connection() {
        return new ConnectionChanged(
                ORGANISATION,
                CONNECTION,
                1,
                "Acme",
                JiraKind.CLOUD,
                URI.create("https://acme.example"),
                URI.create("https://acme.example"),
                ConnectionState.ACTIVE,
                "project in (10000)",
                Map.of(FieldRole.STORY_POINTS, "customfield_10035", FieldRole.SPRINT, "customfield_10020"),
                1,
                null,
                null);
    }

    private SessionChanged session() {
        return new SessionChanged(
                ORGANISATION,
                SESSION,
                1,
                "PI 7",
                CONNECTION,
                SessionState.ACTIVE,
                policy,
                DeletePolicy.KEEP_ISSUE,
                List.of(new Iteration(ITERATION_1, "I1", 1), new Iteration(ITERATION_2, "I2", 2)),
                List.of(new TeamMapping(
                        TEAM,
                        "Falcons",
                        UUID.randomUUID(),
                        "10000",
                        "FAL",
                        "1",
                        List.of(new SprintMapping(ITERATION_1, "11")))),
                List.of(new StickyTypeMapping(TYPE, "Story", "10001")),
                List.of());
    }
}

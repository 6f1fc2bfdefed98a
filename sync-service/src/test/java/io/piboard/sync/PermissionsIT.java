package io.piboard.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.Topics;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.connection.ConnectionState;
import io.piboard.contracts.connection.FieldRole;
import io.piboard.contracts.connection.JiraKind;
import io.piboard.contracts.metadata.JiraPermission;
import io.piboard.contracts.metadata.MetadataChanged;
import io.piboard.contracts.metadata.MetadataChanged.ProjectPermissions;
import io.piboard.contracts.metadata.MetadataTouched;
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
import io.piboard.contracts.sticky.SyncState;
import io.piboard.jirasim.JiraSimulator;
import io.piboard.jirasim.SimulatorOptions;
import io.piboard.jirasim.site.Permission;
import io.piboard.secrets.KeyRing;
import io.piboard.sync.work.WorkRows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Permissions taken away at a simulated Jira, with its refused requests counted. */
@QuarkusTest
@QuarkusTestResource(SyncSuite.class)
class PermissionsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ACCOUNT = "piboard@acme.example";

    private final JiraSimulator jira =
            JiraSimulator.start(SimulatorOptions.defaults().withPort(0));
    private final UUID organisation = UUID.randomUUID();
    private final UUID connection = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();
    private final UUID team = UUID.randomUUID();
    private final UUID board = UUID.randomUUID();
    private final UUID story = UUID.randomUUID();
    private final UUID iteration = UUID.randomUUID();
    private long announced;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "piboard.keys.sync")
    String keys;

    @Inject
    WorkRows rows;

    private Neighbours neighbours;

    @BeforeEach
    void aSessionWithOneTeam() {
        neighbours = new Neighbours(kafka);
        announce(Set.of());
        neighbours.say(Topics.CONNECTION, connection.toString(), organisation, acme());
        neighbours.say(Topics.SESSION, session.toString(), organisation, sessionOfFalcons());
    }

    @AfterEach
    void close() {
        jira.close();
    }

    @ParameterizedTest
    @CsvSource({
        "EDIT_ISSUES, TEXT, Pay by card",
        "EDIT_ISSUES, STORY_POINTS, 13",
        "SCHEDULE_ISSUES, ITERATION, iteration",
        "TRANSITION_ISSUES, STATUS, 10101"
    })
    void knownToBeMissingNothingIsTriedAndGivenBackItIsDoneByItself(
            JiraPermission permission, SyncedField field, String value) {
        UUID sticky = created();
        take(permission);
        announce(Set.of(permission.name()));
        awaitKnown();

        wish(sticky, field, value.equals("iteration") ? iteration.toString() : value);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lastTold(sticky).reason()).contains(permission.title()));
        assertThat(lastTold(sticky).state()).isEqualTo(SyncState.FAILED);
        assertThat(refusals()).isZero();

        give(permission);
        announce(Set.of());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lastTold(sticky).state()).isEqualTo(SyncState.SYNCED));
        assertThat(refusals()).isZero();
    }

    @Test
    void takenAfterThePreFlightOneRequestIsRefusedThenThatSortWaitsForTheAnswer() {
        UUID first = created();
        UUID second = created();
        take(JiraPermission.EDIT_ISSUES);

        wish(first, SyncedField.TEXT, "First");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lastTold(first).state()).isEqualTo(SyncState.FAILED));
        wish(second, SyncedField.TEXT, "Second");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lastTold(second).state()).isEqualTo(SyncState.WAITING));
        assertThat(refusals()).isEqualTo(1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(bells()).containsExactly("project/10000"));

        announce(Set.of("EDIT_ISSUES"));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(lastTold(first).reason()).contains("Edit Issues");
            assertThat(lastTold(second).reason()).contains("Edit Issues");
        });
        assertThat(lastTold(second).state()).isEqualTo(SyncState.FAILED);
        assertThat(refusals()).isEqualTo(1);

        give(JiraPermission.EDIT_ISSUES);
        announce(Set.of());
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(lastTold(first).state()).isEqualTo(SyncState.SYNCED);
            assertThat(lastTold(second).state()).isEqualTo(SyncState.SYNCED);
        });
        assertThat(refusals()).isEqualTo(1);
    }

    @Test
    void aBatchOfSprintMovesIsRefusedOnce() {
        List<UUID> stickies = List.of(created(), created(), created(), created());
        take(JiraPermission.SCHEDULE_ISSUES);

        stickies.forEach(sticky -> wish(sticky, SyncedField.ITERATION, iteration.toString()));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stickies)
                        .allMatch(sticky -> Set.of(SyncState.FAILED, SyncState.WAITING)
                                .contains(lastTold(sticky).state())));
        assertThat(refusals()).isEqualTo(1);
    }

    @Test
    void noIssueIsMadeWithoutThePermissionAndOneWhenItIsGivenBack() {
        created();
        take(JiraPermission.CREATE_ISSUES);
        announce(Set.of("CREATE_ISSUES"));
        awaitKnown();
        UUID probe = UUID.randomUUID();

        write(probe);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lastTold(probe).reason()).contains("Create Issues"));
        assertThat(refusals()).isZero();

        give(JiraPermission.CREATE_ISSUES);
        announce(Set.of());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lastTold(probe).issueId()).isNotNull());
    }

    private UUID created() {
        UUID sticky = UUID.randomUUID();
        write(sticky);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lastTold(sticky).state()).isEqualTo(SyncState.SYNCED));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lastTold(sticky).values()).containsKey(SyncedField.STATUS));
        return sticky;
    }

    /** The announcement travels on a topic of its own: an edit that came before it would be tried. */
    private void awaitKnown() {
        await().atMost(PATIENCE)
                .until(() -> rows.transaction(open -> open.rights(connection)).await().atMost(PATIENCE).stream()
                        .anyMatch(known -> known.version() == announced));
    }

    private void take(JiraPermission permission) {
        jira.permissions().take(ACCOUNT, Permission.valueOf(permission.name()), "FAL");
    }

    private void give(JiraPermission permission) {
        jira.permissions().give(ACCOUNT, Permission.valueOf(permission.name()), "FAL");
    }

    private long refusals() {
        return jira.requests().last(1_000).stream()
                .filter(request -> !request.method().equals("GET"))
                .filter(request -> request.status() >= 400)
                .count();
    }

    private List<String> bells() {
        return neighbours.records(Topics.METADATA_TOUCHED).stream()
                .map(value -> EventJson.read(value, MetadataTouched.class))
                .filter(touched -> touched.connection().equals(connection))
                .filter(touched -> touched.event().equals(MetadataTouched.PERMISSION_REFUSED))
                .map(MetadataTouched::subject)
                .toList();
    }

    private void announce(Set<String> missing) {
        announced++;
        Set<String> granted = new HashSet<>(JiraPermission.keys());
        granted.removeAll(missing);
        String entry = "permissions/10000";
        neighbours.say(
                Topics.METADATA_CHANGED,
                connection + "/" + entry,
                organisation,
                new MetadataChanged(
                        organisation,
                        connection,
                        entry,
                        announced,
                        null,
                        new ProjectPermissions("10000", granted, missing),
                        null));
    }

    private StickySynced lastTold(UUID sticky) {
        return neighbours.told().stream()
                .filter(event -> event.sticky().equals(sticky))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("the board was told nothing of this sticky yet"));
    }

    private void wish(UUID sticky, SyncedField field, String value) {
        StickySynced seen = lastTold(sticky);
        long version = Instant.now().toEpochMilli();
        Base base = new Base(seen.revision(), seen.values().getOrDefault(field, FieldValue.EMPTY));
        say(sticky, seen.issueId(), version, Map.of(field, new Wish(FieldValue.of(value), version, base)));
    }

    private void write(UUID sticky) {
        long version = Instant.now().toEpochMilli();
        Wish text = new Wish(FieldValue.of("Made on the board"), version, new Base(0, FieldValue.EMPTY));
        say(sticky, null, version, Map.of(SyncedField.TEXT, text));
    }

    private void say(UUID sticky, String issue, long version, Map<SyncedField, Wish> wishes) {
        Map<SyncedField, FieldValue> values = new EnumMap<>(SyncedField.class);
        wishes.forEach((field, wish) -> values.put(field, wish.value()));
        neighbours.say(
                Topics.STICKY_CHANGED,
                sticky.toString(),
                organisation,
                new StickyChanged(
                        organisation,
                        session,
                        connection,
                        sticky,
                        version,
                        team,
                        board,
                        story,
                        issue,
                        values,
                        wishes,
                        null,
                        null,
                        List.of(),
                        false,
                        null,
                        Instant.now(),
                        "p-1"));
    }

    private ConnectionChanged acme() {
        String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString("piboard@acme.example:piboard-token".getBytes(StandardCharsets.UTF_8));
        return new ConnectionChanged(
                organisation,
                connection,
                1,
                "Acme",
                JiraKind.CLOUD,
                jira.uri(),
                jira.uri(),
                ConnectionState.ACTIVE,
                "project in (10001)",
                Map.of(FieldRole.STORY_POINTS, "customfield_10035", FieldRole.SPRINT, "customfield_10020"),
                1,
                null,
                KeyRing.fromBase64("sync", keys).seal(basic, organisation, connection));
    }

    private SessionChanged sessionOfFalcons() {
        return new SessionChanged(
                organisation,
                session,
                1,
                "PI 7",
                connection,
                SessionState.ACTIVE,
                ConflictPolicy.ASK,
                DeletePolicy.KEEP_ISSUE,
                List.of(new Iteration(iteration, "I1", 1)),
                List.of(new TeamMapping(
                        team, "Falcons", board, "10000", "FAL", "1", List.of(new SprintMapping(iteration, "11")))),
                List.of(new StickyTypeMapping(story, "Story", "10001")),
                List.of());
    }
}

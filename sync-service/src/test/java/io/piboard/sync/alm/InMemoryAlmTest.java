package io.piboard.sync.alm;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.connection.ConnectionChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The double keeps the gateway's promises, and shows simulations what real ones hide. */
class InMemoryAlmTest extends AlmGatewayContract {

    private static final AlmGateway.NewIssue STORY_1 = new AlmGateway.NewIssue(
            FALCONS, STORY, "Pay", new AlmIssue.Marker(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()));

    private final ConnectionChanged connection = AlmConnections.cloud("project in (10000)");
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final InMemoryAlm jira = new InMemoryAlm(() -> now);
    private final AlmSite people = new InMemoryAlmSite(jira, by -> now = now.plus(by));

    @Override
    protected AlmGateway alm() {
        return jira;
    }

    @Override
    protected AlmSite site() {
        return people;
    }

    @Override
    protected ConnectionChanged connection() {
        return connection;
    }

    @BeforeEach
    void likeTheDemoSite() {
        jira.site().scope(FALCONS);
        jira.site().hideProject("77777");
        jira.site()
                .workflow(Map.of(
                        "10100", List.of("10101"),
                        "10101", List.of("10102", "10100"),
                        "10102", List.of("10103", "10101"),
                        "10103", List.of("10100")));
        jira.site().category("10101", "indeterminate");
        jira.site().category("10102", "indeterminate");
        jira.site().category("10103", "done");
    }

    @Test
    void everyChangeIsToldWithItsActor() {
        List<Change> told = new ArrayList<>();
        jira.site().listen(told::add);

        String id = jira.create(connection, STORY_1).await().indefinitely().id();
        jira.edit(id, SyncedField.TEXT, "Pay later");
        jira.delete(id);

        assertThat(told)
                .extracting(Change::kind)
                .containsExactly(Change.Kind.CREATED, Change.Kind.UPDATED, Change.Kind.DELETED);
        assertThat(told)
                .extracting(Change::actor)
                .containsExactly(InMemorySite.PIBOARD, InMemorySite.SOMEBODY, InMemorySite.SOMEBODY);
        assertThat(told).extracting(Change::issueId).containsOnly(id);
    }

    @Test
    void updatedRisesAlsoWhileTheClockStands() {
        jira.put("1", "Pay", "10100", null, null);
        Instant first = jira.issue("1").updated();

        jira.edit("1", SyncedField.TEXT, "Pay later");

        assertThat(jira.issue("1").updated()).isAfter(first);
    }

    @Test
    void searchesAreBehindReads() {
        jira.site().searchLag(Duration.ofSeconds(60));
        Instant before = now;
        jira.create(connection, STORY_1).await().indefinitely();

        assertThat(found(before)).isEmpty();
        now = now.plusSeconds(60);
        assertThat(found(before)).hasSize(1);
    }

    @Test
    void aDeletionIsSeenByReadsAtOnceAndBySearchesLater() {
        String id = jira.create(connection, STORY_1).await().indefinitely().id();
        now = now.plusSeconds(100);
        jira.site().searchLag(Duration.ofSeconds(60));

        jira.delete(id);

        assertThat(jira.issue(id)).isNull();
        assertThat(jira.issuesOf(connection, List.of(FALCONS), null)
                        .await()
                        .indefinitely()
                        .issueIds())
                .containsExactly(id);
    }

    @Test
    void markersCanBeDropped() {
        jira.site().dropMarkers(true);

        String id = jira.create(connection, STORY_1).await().indefinitely().id();

        assertThat(jira.issue(id).marker()).isNull();
    }

    @Test
    void doneIssuesStayInAClosedSprintWithoutBeingChanged() {
        jira.put("1", "Pay", "10103", null, "11");
        jira.put("2", "Pay", "10100", null, "11");
        List<Change> told = new ArrayList<>();
        jira.site().listen(told::add);

        jira.site().closeSprint("mia", "11");

        assertThat(told).extracting(Change::issueId).containsExactly("2");
        assertThat(jira.all()).allMatch(issue -> issue.closedSprints().equals(List.of("11")));
        assertThat(jira.all())
                .allMatch(issue -> issue.fields().get(SyncedField.ITERATION).equals(FieldValue.EMPTY));
    }

    private List<AlmGateway.CreatedIssue> found(Instant since) {
        return jira.findCreated(connection, FALCONS, STORY_1.marker().operation(), since)
                .await()
                .indefinitely();
    }
}

package io.piboard.board.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.piboard.board.PlannedSession;
import io.piboard.board.Records;
import io.piboard.contracts.Topics;
import io.piboard.contracts.metadata.MetadataChanged;
import io.piboard.contracts.metadata.MetadataChanged.Board;
import io.piboard.contracts.metadata.MetadataChanged.LinkType;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.contracts.metadata.MetadataChanged.SiteMetadata;
import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
class ProjectCatalogIT {

    private static final Instant MISSED = Instant.parse("2026-11-24T08:00:00Z");
    private static final SiteMetadata SITE =
            new SiteMetadata(List.of(new LinkType("10000", "Blocks", "is blocked by", "blocks")), List.of());

    @Inject
    ProjectCatalog catalog;

    private final UUID connection = UUID.randomUUID();

    @Test
    void whatASiteOffersCanBeAskedForHere() {
        // when
        tell(project(1, "Falcons", null));
        tell(site(1));

        // then
        awaitName("Falcons");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(catalog.site(PlannedSession.ACME, connection)
                                .await()
                                .indefinitely())
                        .contains(SITE));
        assertThat(catalog.projects(PlannedSession.ACME, connection).await().indefinitely())
                .singleElement()
                .satisfies(known -> assertThat(known.project().boards())
                        .containsExactly(new Board("1", "Board", "scrum", "customfield_10035")));
        assertThat(catalog.projects(UUID.randomUUID(), connection).await().indefinitely())
                .isEmpty();
    }

    @Test
    void theNewestVersionIsKept() {
        // given
        tell(project(2, "Falcons", null));

        // when
        tell(project(1, "Kestrels", null));
        tell(project(3, "Falcons again", MISSED));

        // then
        awaitName("Falcons again");
        assertThat(falcons()).map(KnownProject::missingSince).contains(MISSED);
    }

    @Test
    void whatMetadataServiceGivesUpIsForgotten() {
        // given
        tell(project(1, "Falcons", MISSED));
        awaitName("Falcons");

        // when
        tell(new MetadataChanged(PlannedSession.ACME, connection, "project/10000", 2, null));

        // then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(falcons()).isEmpty());
    }

    private void awaitName(String name) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(falcons())
                        .map(known -> known.project().name())
                        .contains(name));
    }

    private Optional<KnownProject> falcons() {
        return catalog.project(PlannedSession.ACME, connection, "10000").await().indefinitely();
    }

    private void tell(MetadataChanged changed) {
        Records.send(Topics.METADATA_CHANGED, connection + "/" + changed.entry(), changed);
    }

    private MetadataChanged site(long version) {
        return new MetadataChanged(PlannedSession.ACME, connection, "site", version, null, null, SITE);
    }

    private MetadataChanged project(long version, String name, Instant missing) {
        ProjectMetadata project = new ProjectMetadata(
                "10000",
                "FAL",
                name,
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(new Board("1", "Board", "scrum", "customfield_10035")));
        return new MetadataChanged(
                PlannedSession.ACME, connection, "project/10000", version, project, null, null, missing);
    }
}

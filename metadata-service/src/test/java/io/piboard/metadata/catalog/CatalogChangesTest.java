package io.piboard.metadata.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CatalogChangesTest {

    private static final UUID ORGANISATION = new UUID(0, 1);
    private static final UUID CONNECTION = new UUID(0, 2);
    private static final ProjectMetadata FALCONS = project("Falcons");

    @Test
    void publishesWhatIsNewToUs() {
        assertThat(changes(Map.of(), FALCONS)).singleElement().satisfies(entry -> {
            assertThat(entry.entry()).isEqualTo("project/10000");
            assertThat(entry.version()).isEqualTo(1000);
        });
    }

    @Test
    void saysNothingTwice() {
        assertThat(changes(known(7), FALCONS)).isEmpty();
    }

    @Test
    void versionsRiseEvenWhenTheClockDoesNot() {
        assertThat(changes(known(5000), project("Kestrels")))
                .singleElement()
                .extracting(CatalogEntry::version)
                .isEqualTo(5001L);
    }

    private static List<CatalogEntry> changes(Map<String, CatalogEntry> known, ProjectMetadata project) {
        return CatalogChanges.of(ORGANISATION, CONNECTION, known, List.of(project), 1000);
    }

    private static Map<String, CatalogEntry> known(long version) {
        return Map.of("project/10000", new CatalogEntry(ORGANISATION, CONNECTION, "project/10000", version, FALCONS));
    }

    private static ProjectMetadata project(String name) {
        return new ProjectMetadata("10000", "FAL", name, List.of(), List.of(), List.of());
    }
}

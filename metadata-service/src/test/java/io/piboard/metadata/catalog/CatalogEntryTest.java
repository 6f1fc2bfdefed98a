package io.piboard.metadata.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.metadata.MetadataChanged;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CatalogEntryTest {

    private static final Instant NOW = Instant.ofEpochMilli(1000);

    @Test
    void versionsFollowTheClock() {
        assertThat(falcons("Falcons").after(0, NOW).version()).isEqualTo(1000);
    }

    @Test
    void versionsRiseEvenWhenTheClockDoesNot() {
        assertThat(falcons("Falcons").after(5000, NOW).version()).isEqualTo(5001);
    }

    @Test
    void whatIsKnownTellsNothingNew() {
        assertThat(falcons("Falcons").saysAs(falcons("Falcons").after(0, NOW))).isTrue();
        assertThat(falcons("Kestrels").saysAs(falcons("Falcons"))).isFalse();
        assertThat(falcons("Falcons").saysAs(null)).isFalse();
    }

    @Test
    void whatIsMissingKeepsTheTimeItWasFirstMissed() {
        assertThat(falcons("Falcons").missing(NOW).missing(NOW.plusSeconds(9)).missingSince())
                .isEqualTo(NOW);
    }

    @Test
    void whatIsForgottenIsSaidWithoutAnything() {
        // when
        MetadataChanged said = EventJson.read(
                falcons("Falcons").missing(NOW).forgotten().record().payload(), MetadataChanged.class);

        // then
        assertThat(said.entry()).isEqualTo("project/10000");
        assertThat(said.project()).isNull();
    }

    private static CatalogEntry falcons(String name) {
        return CatalogEntry.of(
                new UUID(0, 1),
                new UUID(0, 2),
                new ProjectMetadata("10000", "FAL", name, List.of(), List.of(), List.of()));
    }
}

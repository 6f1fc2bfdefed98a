package io.piboard.metadata.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.metadata.drift.Drift.Change;
import io.piboard.metadata.drift.DriftReport.TouchedSession;
import io.piboard.metadata.drift.DriftReport.Warning;
import io.piboard.metadata.drift.DriftReports.Found;
import io.piboard.metadata.drift.Subject.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DriftReportsTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T08:00:00Z");
    private static final Drift CLOSED = new Drift(Drift.Kind.CHANGED, List.of(new Change("state", "open", "closed")));

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Test
    void oneWarningNamesAllSessionsItTouches() {
        DriftReport report = DriftReports.of(
                UUID.randomUUID(),
                List.of(
                        new Found(first, "PI 1", sprint(CLOSED, TUESDAY)),
                        new Found(second, "PI 2", sprint(CLOSED, MONDAY))));

        assertThat(report.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.subject()).isEqualTo("sprint/10000/37");
            assertThat(warning.name()).isEqualTo("Sprint 37");
            assertThat(warning.since()).isEqualTo(MONDAY);
            assertThat(warning.whatHappened()).isEqualTo("The state was \"open\" and is \"closed\".");
            assertThat(warning.whatToDo()).contains("another sprint");
            assertThat(warning.sessions())
                    .containsExactly(
                            new TouchedSession(first, "PI 1", "iteration I1"),
                            new TouchedSession(second, "PI 2", "iteration I1"));
        });
    }

    @Test
    void differentChangesOfOneThingAreToldApart() {
        DriftReport report = DriftReports.of(
                UUID.randomUUID(),
                List.of(
                        new Found(first, "PI 1", sprint(CLOSED, MONDAY)),
                        new Found(second, "PI 2", sprint(Drift.GONE, MONDAY))));

        assertThat(report.warnings()).extracting(Warning::kind).containsExactly(Drift.Kind.CHANGED, Drift.Kind.GONE);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whateverIsGoneIsToldInWordsAndWithWhatToDo(Kind kind) {
        UsedSubject gone = new UsedSubject(new Subject(kind, "10000", "37"), "team Falcons", null, Drift.GONE, MONDAY);

        Warning warning = DriftReports.of(UUID.randomUUID(), List.of(new Found(first, "PI 1", gone)))
                .warnings()
                .getFirst();

        assertThat(warning.name()).isNotBlank();
        assertThat(warning.whatHappened()).endsWith(".");
        assertThat(warning.whatToDo()).endsWith(".");
    }

    private static UsedSubject sprint(Drift drift, Instant since) {
        return new UsedSubject(
                new Subject(Kind.SPRINT, "10000", "37"),
                "iteration I1",
                new TreeMap<>(Map.of("name", "Sprint 37", "state", "open")),
                drift,
                since);
    }
}

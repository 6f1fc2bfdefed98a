package io.piboard.metadata.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.metadata.permission.CheckedProject.Difference;
import io.piboard.metadata.permission.PermissionReport.Announced;
import io.piboard.metadata.permission.PermissionReport.ProjectReport;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PermissionReportsTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant TUESDAY = MONDAY.plusSeconds(86_400);

    @Test
    void whatDiffersIsAnnouncedInWordsTheNewestFirst() {
        PermissionReport report = report(
                false,
                Set.of("LINK_ISSUES"),
                new Difference("LINK_ISSUES", false, MONDAY),
                new Difference("EDIT_ISSUES", true, TUESDAY));

        assertThat(report.differences())
                .extracting(Announced::announcement)
                .containsExactly(
                        "\"Edit Issues\" is granted again in FAL.",
                        "\"Link Issues\" is missing in FAL. "
                                + "Strings with a link rule make and remove no links in Jira.");
    }

    @Test
    void aMissingPermissionSaysSinceWhen() {
        PermissionReport report = report(false, Set.of("LINK_ISSUES"), new Difference("LINK_ISSUES", false, MONDAY));

        assertThat(project(report).missing()).singleElement().satisfies(missing -> {
            assertThat(missing.since()).isEqualTo(MONDAY);
            assertThat(missing.whoCanGrant()).startsWith("A Jira administrator");
        });
    }

    @Test
    void inATeamManagedProjectItsOwnAdministratorGrants() {
        PermissionReport report = report(true, Set.of("LINK_ISSUES"));

        assertThat(project(report).missing().getFirst().whoCanGrant()).startsWith("An administrator of the project");
    }

    @Test
    void aPermissionOfALaterVersionIsNotSpokenOf() {
        PermissionReport report =
                report(false, Set.of("ARCHIVE_ISSUES"), new Difference("ARCHIVE_ISSUES", false, MONDAY));

        assertThat(report.differences()).isEmpty();
        assertThat(project(report).missing()).isEmpty();
    }

    private static ProjectReport project(PermissionReport report) {
        return report.projects().getFirst();
    }

    private static PermissionReport report(boolean teamManaged, Set<String> missing, Difference... differences) {
        return PermissionReports.of(
                UUID.randomUUID(),
                List.of(new CheckedProject(
                        "10000", "FAL", teamManaged, TUESDAY, Set.of(), missing, List.of(differences))));
    }
}

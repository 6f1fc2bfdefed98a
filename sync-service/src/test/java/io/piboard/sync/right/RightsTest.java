package io.piboard.sync.right;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.metadata.JiraPermission;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RightsTest {

    private static final UUID ACME = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

    private final RefusedRights refused = new RefusedRights();

    @Test
    void whatIsMissingIsNotTriedAndNothingElseIsHeld() {
        Rights rights = rights(7, "EDIT_ISSUES");

        assertThat(rights.mayTry(JiraPermission.EDIT_ISSUES)).isFalse();
        assertThat(rights.mayTry(JiraPermission.LINK_ISSUES)).isTrue();
    }

    @Test
    void inAHiddenProjectNothingIsTriedAndTheReasonIsThatOne() {
        Rights rights = rights(7, "BROWSE_PROJECTS");

        assertThat(rights.missing(JiraPermission.LINK_ISSUES)).get().asString().contains("Browse Projects");
    }

    @Test
    void whatWasRefusedWaitsForALaterAnnouncement() {
        refused.refused(ACME, "10000", JiraPermission.EDIT_ISSUES, 7, NOW);

        assertThat(rights(7).mayTry(JiraPermission.EDIT_ISSUES)).isFalse();
        assertThat(rights(7).mayTry(JiraPermission.LINK_ISSUES)).isTrue();
        assertThat(rights(8).mayTry(JiraPermission.EDIT_ISSUES)).isTrue();
    }

    @Test
    void noAnswerHoldsItForAMinuteAtTheMost() {
        refused.refused(ACME, "10000", JiraPermission.EDIT_ISSUES, 7, NOW.minus(RefusedRights.LONGEST));

        assertThat(rights(7).mayTry(JiraPermission.EDIT_ISSUES)).isTrue();
    }

    @Test
    void whatWasMissingAfterARefusalAndIsNoLongerIsBack() {
        Rights rights = rights(rights(8, "EDIT_ISSUES"), 9);

        assertThat(rights.isBackSince(JiraPermission.EDIT_ISSUES, 7L)).isTrue();
        assertThat(rights.isBackSince(JiraPermission.LINK_ISSUES, 7L)).isFalse();
    }

    @Test
    void whatWasRefusedSinceItIsBackWasRefusedForAnotherReason() {
        Rights rights = rights(rights(8, "EDIT_ISSUES"), 9);

        assertThat(rights.isBackSince(JiraPermission.EDIT_ISSUES, 9L)).isFalse();
    }

    @Test
    void whatIsStillMissingIsNotBack() {
        assertThat(rights(8, "EDIT_ISSUES").isBackSince(JiraPermission.EDIT_ISSUES, 7L))
                .isFalse();
    }

    private Rights rights(Rights before, long version) {
        ProjectRights now = ProjectRights.announced(ACME, "10000", version, Set.of());
        return refused.rights(ACME, "10000", before.known().map(now::after), NOW);
    }

    private Rights rights(long version, String... missing) {
        ProjectRights known = ProjectRights.announced(ACME, "10000", version, Set.of(missing));
        return refused.rights(ACME, "10000", Optional.of(known), NOW);
    }
}

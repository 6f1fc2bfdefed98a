package io.piboard.metadata.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.metadata.alm.AlmRights;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PermissionChangeTest {

    private static final AlmRights BEFORE =
            new AlmRights(Set.of("BROWSE_PROJECTS", "EDIT_ISSUES"), Set.of("LINK_ISSUES"));
    private static final AlmRights AFTER =
            new AlmRights(Set.of("BROWSE_PROJECTS", "LINK_ISSUES"), Set.of("EDIT_ISSUES"));

    @Test
    void whatIsLostAndWhatIsBackIsTold() {
        PermissionChange change = PermissionChange.between(Optional.of(BEFORE), AFTER, false);

        assertThat(change).isEqualTo(new PermissionChange(Set.of("EDIT_ISSUES"), Set.of("LINK_ISSUES"), true));
    }

    @Test
    void theSameIsNotAnnouncedAgain() {
        PermissionChange change = PermissionChange.between(Optional.of(BEFORE), BEFORE, false);

        assertThat(change).isEqualTo(new PermissionChange(Set.of(), Set.of(), false));
    }

    @Test
    void whoWaitsForTheAnswerGetsItInAnyCase() {
        PermissionChange change = PermissionChange.between(Optional.of(BEFORE), BEFORE, true);

        assertThat(change.announce()).isTrue();
    }

    @Test
    void theFirstLookIsAnnouncedWithAllThatIsMissing() {
        PermissionChange change = PermissionChange.between(Optional.empty(), BEFORE, false);

        assertThat(change).isEqualTo(new PermissionChange(Set.of("LINK_ISSUES"), Set.of(), true));
    }

    @Test
    void ofAHiddenProjectNothingElseIsKnown() {
        PermissionChange change = PermissionChange.between(Optional.of(BEFORE), AlmRights.hidden(), false);

        assertThat(change).isEqualTo(new PermissionChange(Set.of("BROWSE_PROJECTS"), Set.of(), true));
    }
}

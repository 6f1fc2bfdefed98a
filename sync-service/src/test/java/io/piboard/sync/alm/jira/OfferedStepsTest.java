package io.piboard.sync.alm.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jira.JiraTransition;
import io.piboard.sync.alm.AlmException.Rejected;
import io.piboard.sync.alm.AlmException.Rejected.Doubt;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferedStepsTest {

    private static final JiraTransition WITH_SCREEN =
            new JiraTransition("31", "Close", "10300", "Closed", "done", List.of("resolution"));
    private static final JiraTransition FREE =
            new JiraTransition("21", "Go", "10200", "Doing", "indeterminate", List.of());

    @Test
    void nothingOfferedMayBeAFinalStatusAsWellAsAMissingPermission() {
        assertThat(doubt()).isEqualTo(Doubt.PERHAPS);
    }

    @Test
    void whoIsOfferedAStepMayTransitionAlsoWhenItsScreenInsistsOnAField() {
        assertThat(doubt(WITH_SCREEN)).isEqualTo(Doubt.NONE);
        assertThat(doubt(WITH_SCREEN, FREE)).isEqualTo(Doubt.NONE);
    }

    @Test
    void onlyStepsThatCanBeTakenFromHereAreNamed() {
        assertThat(new OfferedSteps(List.of(WITH_SCREEN, FREE)).noWay().getMessage())
                .contains("only: Doing.");
    }

    private static Doubt doubt(JiraTransition... offered) {
        return ((Rejected) new OfferedSteps(List.of(offered)).noWay()).doubt();
    }
}

package io.piboard.metadata.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.metadata.alm.AlmException;
import io.piboard.metadata.alm.AlmException.CredentialsRefused;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CheckTroubleTest {

    private static final AlmException REFUSED = new AlmException.Refused("no", null);
    private static final AlmException SILENT = new AlmException.Unreachable("nothing", null);
    private static final AlmException LOST =
            new CredentialsRefused(CredentialsRefused.Reason.CREDENTIALS, "expired", null);

    @Test
    void theTroubleOfAProjectEndsNothingButIsToldInTheEnd() {
        CheckTrouble trouble =
                CheckTrouble.NONE.after(REFUSED).after(SILENT).answered().after(SILENT);

        assertThat(trouble.isOfTheSite()).isFalse();
        assertThat(trouble.told()).contains(REFUSED);
    }

    @Test
    void aSiteThatAnswersNobodyIsAskedTwice() {
        assertThat(CheckTrouble.NONE.after(SILENT).after(SILENT).isOfTheSite()).isTrue();
    }

    @Test
    void refusedCredentialsAndAFullBudgetEndTheLook() {
        assertThat(CheckTrouble.NONE.after(REFUSED).after(LOST).isOfTheSite()).isTrue();
        assertThat(CheckTrouble.NONE.after(REFUSED).after(LOST).told()).contains(LOST);
        assertThat(CheckTrouble.NONE
                        .after(new AlmException.Busy(Duration.ofSeconds(1), null))
                        .isOfTheSite())
                .isTrue();
    }

    @Test
    void withoutTroubleNothingIsTold() {
        assertThat(CheckTrouble.NONE.answered().told()).isEmpty();
    }
}

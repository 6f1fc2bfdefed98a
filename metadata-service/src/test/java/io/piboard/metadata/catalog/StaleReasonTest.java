package io.piboard.metadata.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.connection.ConnectionState;
import io.piboard.metadata.alm.AlmException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StaleReasonTest {

    @Test
    void anActiveConnectionIsLookedAt() {
        assertThat(StaleReason.of(ConnectionState.ACTIVE)).isEmpty();
    }

    @Test
    void whereAnAdminWantsNoTrafficNobodyLooks() {
        assertThat(StaleReason.of(ConnectionState.PAUSED)).contains(StaleReason.PAUSED);
        assertThat(StaleReason.of(ConnectionState.UNAUTHORIZED)).contains(StaleReason.CREDENTIALS_REFUSED);
    }

    @Test
    void aJiraThatOnlyAsksToWaitIsNotAway() {
        assertThat(StaleReason.of(new AlmException.Busy(Duration.ofSeconds(9), null)))
                .isEmpty();
        assertThat(StaleReason.of(new AlmException.Unreachable("no answer", null)))
                .contains(StaleReason.JIRA_UNREACHABLE);
    }
}

package io.piboard.sync.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.EventJson;
import org.junit.jupiter.api.Test;

class FieldOutcomeTest {

    /** What is said again must not look like news. */
    @Test
    void anOutcomeReadBackFromItsRowIsTheSameOutcome() {
        FieldOutcome failed = FieldOutcome.failed(5, "no");

        assertThat(EventJson.read(EventJson.write(failed), FieldOutcome.class)).isEqualTo(failed);
    }
}

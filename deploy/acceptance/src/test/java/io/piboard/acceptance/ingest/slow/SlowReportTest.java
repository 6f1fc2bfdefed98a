package io.piboard.acceptance.ingest.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SlowReportTest {

    private static final String NAMES = "Seconds,Closed,Pending,Connected,Service Available";

    @Test
    void itsLastLineTellsWhatBecameOfThem() {
        // when
        SlowReport report = SlowReport.of(List.of(NAMES, "0,0,1,0,1000", "5,10,20,970,0", "30,990,0,10,1000"));

        // then
        assertThat(report).isEqualTo(new SlowReport(990, 0, 10, 1));
        assertThat(report.made()).isEqualTo(1_000);
    }

    @Test
    void nothingSeenIsNoResult() {
        assertThatThrownBy(() -> SlowReport.of(List.of(NAMES))).isInstanceOf(IllegalStateException.class);
    }
}

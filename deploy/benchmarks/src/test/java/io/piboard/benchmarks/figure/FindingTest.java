package io.piboard.benchmarks.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Series OURS = Series.of(30, 10, 20);
    private static final Series THEIRS = Series.of(100, 100, 100);

    @Test
    void theMedianOfTheRoundsRatiosIsJudgedAndTheRangeTold() {
        // given
        var finding = finding(Bound.atLeast(0.2), List.of());

        // when
        String line = finding.line(false, "3 rounds, load 0.4");

        // then
        assertThat(line).isEqualTo("P1   0.20  >= 0.20  ok  3 rounds, load 0.4 (0.10..0.30)");
    }

    @Test
    void aTrialIsNeverOk() {
        String line = finding(Bound.atLeast(0.2), List.of()).line(true, "");

        assertThat(line).contains("trial").doesNotContain("ok", "SHORT");
    }

    @Test
    void belowTheBoundIsShort() {
        assertThat(finding(Bound.atLeast(0.21), List.of()).holds()).isFalse();
        assertThat(finding(Bound.atMost(0.19), List.of()).holds()).isFalse();
    }

    @Test
    void aRunThatWasNotValidIsShortWhateverItsNumbers() {
        var finding = finding(Bound.atLeast(0.2), List.of("7 answered with 2xx, 6 records"));

        assertThat(finding.line(false, "")).contains("SHORT").contains("7 answered with 2xx, 6 records");
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheTwo() {
        assertThat(Series.of(1, 4, 2, 3).median()).isEqualTo(2.5);
    }

    private static Finding finding(Bound bound, List<String> faults) {
        return new Finding("P1", List.of(new Part("", OURS.ratioTo(THEIRS), bound)), faults, "");
    }
}

package io.piboard.jirasim.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexoRankTest {

    @ParameterizedTest
    @CsvSource({
        "0|i00000:, 0|i00008:",
        "0|i00000:, 0|i00001:",
        "0|i00000:, 0|i00000:1",
        "0|i00000:i, 0|i00001:",
        "0|20000:, 0|imj3k2x8:",
        ", 0|000001:",
    })
    void findsAPlaceBetween(String low, String high) {
        // when
        String between = LexoRank.between(low, high);

        // then
        assertThat(between).isLessThan(high);
        if (low != null) {
            assertThat(between).isGreaterThan(low);
        }
    }

    @Test
    void growsAtTheEndWithoutEnd() {
        // when
        String first = LexoRank.after(null);
        String second = LexoRank.between(first, null);

        // then
        assertThat(first).isEqualTo("0|i00000:");
        assertThat(second).isEqualTo("0|i00008:");
    }

    @Test
    void hasRoomAThousandTimesAtTheSamePlace() {
        // given
        String low = "0|i00000:";
        String high = "0|i00001:";

        // when
        for (int i = 0; i < 1000; i++) {
            String between = LexoRank.between(low, high);
            assertThat(between).isGreaterThan(low).isLessThan(high);
            high = between;
        }

        // then
        assertThat(high.length()).isLessThan(400);
    }
}

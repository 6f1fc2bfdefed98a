package io.piboard.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {

    @ParameterizedTest
    @ValueSource(strings = {"57P01", "57P03", "08006", "53300"})
    void shutdownsLostConnectionsAndTooManyClientsAre(String sqlState) {
        assertThat(DatabaseAway.isMeantBy(sqlState)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "40P01", "57", ""})
    void wrongStatementsAreNot(String sqlState) {
        assertThat(DatabaseAway.isMeantBy(sqlState)).isFalse();
    }

    @Test
    void anErrorWithoutStateIsNot() {
        assertThat(DatabaseAway.isMeantBy(null)).isFalse();
    }
}

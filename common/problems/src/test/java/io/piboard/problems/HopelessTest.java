package io.piboard.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HopelessTest {

    @ParameterizedTest
    @ValueSource(strings = {"22P05", "22P02", "22001", "23505"})
    void dataThatNoColumnTakesIs(String sqlState) {
        assertThat(Hopeless.is(new PgException("no", "ERROR", sqlState, null))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"57P01", "40P01", "53300", "42P01"})
    void aDatabaseThatWillWorkAgainIsNot(String sqlState) {
        assertThat(Hopeless.is(new PgException("no", "ERROR", sqlState, null))).isFalse();
    }

    @Test
    void aBugIs() {
        assertThat(Hopeless.is(new NullPointerException())).isTrue();
        assertThat(Hopeless.is(new IllegalArgumentException())).isTrue();
    }

    @Test
    void aLostConnectionIsNot() {
        assertThat(Hopeless.is(new ConnectException())).isFalse();
    }
}

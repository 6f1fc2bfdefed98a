package io.piboard.board.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.UnreadableEventException;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void aDatabaseThatIsAwayComesBack() {
        assertThat(Failures.isTransient(new ConnectException("refused"))).isTrue();
        assertThat(Failures.isTransient(refused("57P01"))).isTrue();
        assertThat(Failures.isTransient(refused("40P01"))).isTrue();
    }

    @Test
    void whatNoColumnTakesNeverWorks() {
        assertThat(Failures.isTransient(refused("22P05"))).isFalse();
        assertThat(Failures.isTransient(refused("23503"))).isFalse();
        assertThat(Failures.isTransient(new UnreadableEventException("empty", null)))
                .isFalse();
    }

    private static PgException refused(String state) {
        return new PgException("refused", "ERROR", state, "");
    }
}

package io.piboard.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class JiraFailuresTest {

    @Test
    void whatNeverLeftIsKnownNotToHaveHappened() {
        assertThat(unknownAfterWrite(new RuntimeException(new ConnectException("refused"))))
                .isFalse();
        assertThat(unknownAfterWrite(new UnknownHostException("nowhere"))).isFalse();
    }

    @Test
    void aCutOrTimedOutWriteMayHaveHappened() {
        assertThat(unknownAfterWrite(new IOException("Connection reset by peer")))
                .isTrue();
        assertThat(unknownAfterWrite(new java.util.concurrent.TimeoutException()))
                .isTrue();
    }

    @Test
    void aReadHasNoOutcomeToBeUnsureOf() {
        JiraException failure = JiraFailures.translate(new IOException("reset"), JiraOperation.Kind.READ);

        assertThat(failure)
                .isInstanceOfSatisfying(
                        JiraException.Unavailable.class,
                        unavailable -> assertThat(unavailable.outcomeUnknown()).isFalse());
    }

    private static boolean unknownAfterWrite(Throwable failure) {
        return ((JiraException.Unavailable) JiraFailures.translate(failure, JiraOperation.Kind.SINGLE_WRITE))
                .outcomeUnknown();
    }
}

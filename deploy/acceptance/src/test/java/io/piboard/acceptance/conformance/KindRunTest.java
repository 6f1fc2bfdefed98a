package io.piboard.acceptance.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.acceptance.conformance.spec.Documents;
import io.piboard.acceptance.conformance.spec.KnownFaults;
import io.piboard.jirasim.kind.JiraKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the row itself works; it is {@code deploy/acceptance/run jira} that proves something. */
class KindRunTest {

    private static final Documents NONE = new Documents(Path.of("nowhere"), KnownFaults.read());

    @Test
    void whatIsSaidByHandPassesTheTap() {
        // Given
        KindRun run = new KindRun(JiraKind.CLOUD, List.of(new ByHand()));

        // When
        KindReport report = run.play(NONE);

        // Then
        assertThat(report.exchanges()).isGreaterThan(100);
        assertThat(report.readBacks()).isGreaterThan(10);
        assertThat(report.shapes()).isGreaterThan(40);
    }
}

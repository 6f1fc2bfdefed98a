package io.piboard.ingest.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JiraTimeTest {

    private static final DateTimeFormatter JIRA = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXX");

    @ParameterizedTest
    @CsvSource({
        "2026-10-07T12:00:00.100+0200, 2026-10-07T10:00:00.100Z",
        "2026-10-07T12:00:00.100-0230, 2026-10-07T14:30:00.100Z",
        "2026-10-07T10:00:00.100+0000, 2026-10-07T10:00:00.100Z",
        "2026-10-07T12:00:00.100+02:00, 2026-10-07T10:00:00.100Z",
        "2026-10-07T10:00:00.100Z, 2026-10-07T10:00:00.100Z",
        "2026-10-07T10:00:00Z, 2026-10-07T10:00:00Z",
        "2024-02-29T23:59:59.999+1800, 2024-02-29T05:59:59.999Z",
    })
    void aTimeIsReadInEachFormThatAJiraWrites(String time, Instant instant) {
        assertThat(JiraTime.parse(time)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-13-07T12:00:00.100+0200",
                "2026-10-07T12:61:00.100+0200",
                "2026-10-07T12:00:00.100+1900",
                "2026-10-07T12:00:00.100 0200",
                "2026-10-07 12:00:00.100+0200",
                "yesterday",
                "",
            })
    void whatIsNoTimeIsNotReadAsOne(String time) {
        assertThatThrownBy(() -> JiraTime.parse(time)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void whatWasWrittenIsReadBack() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            // given
            Instant instant = Instant.ofEpochMilli(random.nextLong(0, 253_370_764_800_000L));
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * random.nextInt(-18 * 60, 18 * 60 + 1));

            // when
            Instant read = JiraTime.parse(JIRA.format(instant.atOffset(offset)));

            // then
            assertThat(read).as("seed %d, offset %s", seed, offset).isEqualTo(instant);
        }
    }
}

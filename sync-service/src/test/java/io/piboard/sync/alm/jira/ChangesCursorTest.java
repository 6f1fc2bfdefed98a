package io.piboard.sync.alm.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChangesCursorTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final ChangesCursor cursor = new ChangesCursor(NOON, 65, null);

    @Test
    void aPageThatCameForwardStartsANewQueryWhereItEnded() {
        ChangesCursor next = cursor.next(NOON.plus(Duration.ofMinutes(20)), "page-2");

        assertThat(next.since()).isEqualTo(NOON.plus(Duration.ofMinutes(20)));
        assertThat(next.jiraPage()).isNull();
    }

    @Test
    void manyChangesOfTheSameMinutesAreReadPageByPage() {
        ChangesCursor next = cursor.next(NOON.plus(Duration.ofMinutes(1)), "page-2");

        assertThat(next).isEqualTo(new ChangesCursor(NOON, 65, "page-2"));
    }

    @Test
    void itTravelsAsText() {
        ChangesCursor withPage = new ChangesCursor(NOON, 65, "a/b");

        assertThat(ChangesCursor.read(withPage.text())).isEqualTo(withPage);
        assertThat(ChangesCursor.read(cursor.text())).isEqualTo(cursor);
    }
}

package io.piboard.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.local.StartTable.Row;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartTableTest {

    @Test
    void columnsAreAsWideAsTheirWidestEntry() {
        // given
        var rows = List.of(
                new Row("kafka", "127.0.0.1:19092", Duration.ofMillis(2345)),
                new Row("board-service", "http://127.0.0.1:8084", Duration.ofSeconds(12)));

        // when
        String table = StartTable.render(rows);

        // then
        assertThat(table.lines())
                .containsExactly(
                        "name           address                ready after",
                        "kafka          127.0.0.1:19092        2.3 s",
                        "board-service  http://127.0.0.1:8084  12.0 s");
    }
}

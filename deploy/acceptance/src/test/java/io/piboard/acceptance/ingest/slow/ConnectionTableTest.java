package io.piboard.acceptance.ingest.slow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lines as the kernel writes them, port 8081 (1F91) being the server's. */
class ConnectionTableTest {

    private final ConnectionTable table = ConnectionTable.of(Stream.of(
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
            "   0: 0100007F:1F91 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 47 1 0 100",
            "   1: 0100007F:1F91 0100007F:9A71 01 00000000:00000000 00:00000000 00000000     0        0 101 1 0",
            "   2: 0100007F:9A71 0100007F:1F91 01 00000000:00000000 00:00000000 00000000     0        0 102 1 0",
            "   3: 0100007F:1F91 0100007F:9A72 04 00000000:00000000 00:00000000 00000000     0        0 0 1 0",
            "   4: 0000000000000000FFFF00000100007F:1F91 0000000000000000FFFF00000100007F:9A73 01 00000000:00000000 "
                    + "00:00000000 00000000     0        0 103 1 0"));

    @Test
    void whatNobodyHoldsAnyMoreIsClosed() {
        assertThat(table.heldBy(0x1F91)).containsExactlyInAnyOrder(0x9A71, 0x9A73);
    }

    @Test
    void ourOwnAreKnownByTheirSockets() {
        assertThat(table.portsOf(Set.of(102L))).containsExactly(0x9A71);
    }
}

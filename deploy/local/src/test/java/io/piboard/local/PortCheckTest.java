package io.piboard.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void aTakenPortIsAPlainLineWithItsNumberAndItsVariable() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // given
            String port = Integer.toString(other.getLocalPort());
            var ports = StackPorts.fromEnvironment(Map.of("PIBOARD_PORT_BOARD", port));

            // when / then
            assertThatThrownBy(() -> new PortCheck(ports).require(List.of(StackPort.BOARD)))
                    .isInstanceOf(StackException.class)
                    .hasMessage("Port " + port + " is taken: set PIBOARD_PORT_BOARD to another one, or stop what uses"
                            + " it.");
        }
    }

    @Test
    void freePortsPass() {
        assertThatCode(() -> new PortCheck(StackPorts.free()).require(List.of(StackPort.values())))
                .doesNotThrowAnyException();
    }

    @Test
    void aPortThatIsNoNumberIsAPlainLine() {
        assertThatThrownBy(() -> StackPorts.fromEnvironment(Map.of("PIBOARD_PORT_KAFKA", "kafka")))
                .hasMessage("PIBOARD_PORT_KAFKA is not a port number: kafka");
    }
}

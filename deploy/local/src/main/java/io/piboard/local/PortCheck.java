package io.piboard.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Finds out before anything starts whether the ports are free. */
record PortCheck(StackPorts ports) {

    void require(Collection<StackPort> used) {
        List<StackPort> taken = used.stream().filter(this::isTaken).toList();
        if (!taken.isEmpty()) {
            throw new StackException(taken.stream()
                    .map(port -> "Port " + ports.of(port) + " is taken: set " + port.variable()
                            + " to another one, or stop what uses it.")
                    .collect(Collectors.joining(System.lineSeparator())));
        }
    }

    private boolean isTaken(StackPort port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(port)));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}

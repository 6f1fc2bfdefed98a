package io.piboard.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which port each part of the stack listens on. */
public record StackPorts(Map<StackPort, Integer> numbers) {

    public StackPorts {
        numbers = Map.copyOf(numbers);
    }

    public static StackPorts fromEnvironment(Map<String, String> environment) {
        var numbers = new EnumMap<StackPort, Integer>(StackPort.class);
        for (StackPort port : StackPort.values()) {
            String wished = environment.get(port.variable());
            numbers.put(port, wished == null ? port.usual() : parse(port, wished));
        }
        return new StackPorts(numbers);
    }

    private static int parse(StackPort port, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new StackException(port.variable() + " is not a port number: " + text, e);
        }
    }

    /** Ports nobody uses at the moment, all different. */
    public static StackPorts free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            var numbers = new EnumMap<StackPort, Integer>(StackPort.class);
            for (StackPort port : StackPort.values()) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                numbers.put(port, socket.getLocalPort());
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
            return new StackPorts(numbers);
        } catch (IOException e) {
            throw new UncheckedIOException("No free ports on the loopback interface", e);
        }
    }

    /** The same, but for these, which get ports that nobody uses at the moment. */
    StackPorts withFree(StackPort... changed) {
        var all = new EnumMap<>(numbers);
        StackPorts free = free();
        for (StackPort port : changed) {
            all.put(port, free.of(port));
        }
        return new StackPorts(all);
    }

    public int of(StackPort port) {
        return numbers.get(port);
    }

    public URI address(StackPort port) {
        return URI.create("http://127.0.0.1:" + of(port));
    }
}

package io.piboard.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds ports for servers that must know their port before they bind it. */
public final class FreePort {

    private FreePort() {}

    /** The wished port, or a free one for 0. */
    public static int orFree(int wished) {
        return wished == 0 ? find() : wished;
    }

    public static int find() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on the loopback interface", e);
        }
    }
}

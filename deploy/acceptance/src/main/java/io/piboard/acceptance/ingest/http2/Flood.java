package io.piboard.acceptance.ingest.http2;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;

/** The same bytes on one connection after the other, each until the service hangs up. */
public final class Flood {

    private static final int PATIENCE_MILLIS = 5_000;

    private final URI target;
    private final byte[] bytes;
    private int closed;
    private Duration slowest = Duration.ZERO;

    public Flood(URI target, byte[] bytes) {
        this.target = target;
        this.bytes = bytes;
    }

    public void over(int connections) throws IOException {
        for (int number = 0; number < connections; number++) {
            long begin = System.nanoTime();
            closed += isClosed() ? 1 : 0;
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
        }
    }

    private boolean isClosed() throws IOException {
        try (var socket = new Socket(target.getHost(), target.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(bytes);
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                return true;
            } catch (SocketTimeoutException stillThere) {
                return false;
            } catch (IOException reset) {
                return true;
            }
        }
    }

    /** How many connections the service has hung up on. */
    public int closed() {
        return closed;
    }

    /** From the connect until it hung up. */
    public Duration slowest() {
        return slowest;
    }
}

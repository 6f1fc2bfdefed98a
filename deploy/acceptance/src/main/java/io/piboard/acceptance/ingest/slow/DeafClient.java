package io.piboard.acceptance.ingest.slow;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks and asks on one connection and never reads an answer: somebody has to keep them all, or hang up. */
public record DeafClient(URI server) {

    private static final int AT_ONCE = 200;
    private static final int WINDOW = 4_096;

    /** From the connect until the service has hung up; so long at most. */
    public Duration heldAtMost(Duration most) throws IOException, InterruptedException {
        long since = System.nanoTime();
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(WINDOW);
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> ask(socket), Thread.ofVirtual()::start);
            asking.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillThere) {
            // it has borne with us all that time
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** Until nobody listens any more; while nobody takes what is sent, this waits. */
    private static void ask(Socket socket) {
        byte[] questions =
                "GET /nothing HTTP/1.1\r\nHost: ingest\r\n\r\n".repeat(AT_ONCE).getBytes(US_ASCII);
        try {
            while (true) {
                socket.getOutputStream().write(questions);
            }
        } catch (IOException hungUp) {
            // that is the end we wait for
        }
    }
}

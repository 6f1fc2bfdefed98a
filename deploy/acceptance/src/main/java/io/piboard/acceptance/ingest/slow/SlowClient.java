package io.piboard.acceptance.ingest.slow;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.piboard.load.SignedWebhook;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * One connection by hand that says a byte a second and hears what there is to hear.
 *
 * @param begin what it says at once
 */
public record SlowClient(String what, byte[] begin) {

    private static final int A_SECOND = 1_000;
    private static final int BODY = 1_000;

    /** One of each kind; none of them ever ends what it has begun. */
    public static List<SlowClient> all(SignedWebhook webhook) {
        String post = "POST " + webhook.path() + " HTTP/1.1\r\nHost: ingest\r\n" + SignedWebhook.SIGNATURE + ": "
                + webhook.signature() + "\r\n";
        String length = "Content-Length: " + BODY + "\r\n\r\n";
        String whole = "GET /nothing HTTP/1.1\r\nHost: ingest\r\n\r\n";
        return List.of(
                of("a head", post + "X-Slow: "),
                of("a second head", whole + post + "X-Slow: "),
                of("a body", post + length),
                of("a body in chunks", post + "Transfer-Encoding: chunked\r\n\r\n3e8\r\n"),
                of("a body that was refused", post + "Content-Encoding: gzip\r\n" + length),
                of("a body to nowhere", "POST /nothing HTTP/1.1\r\nHost: ingest\r\n" + length));
    }

    private static SlowClient of(String what, String begin) {
        return new SlowClient(what, begin.getBytes(US_ASCII));
    }

    /** From the connect until the service has hung up; so long at most. */
    public Duration heldBy(URI server, Duration most) throws IOException {
        long since = System.nanoTime();
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(A_SECOND);
            socket.getOutputStream().write(begin);
            while (System.nanoTime() - since < most.toNanos() && isHeld(socket)) {
                socket.getOutputStream().write('a');
            }
        } catch (IOException reset) {
            // that is hanging up, too
        }
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** Waits a second for the end of the connection. */
    private static boolean isHeld(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        try {
            int read = in.read();
            while (read >= 0) {
                read = in.read();
            }
            return false;
        } catch (SocketTimeoutException stillThere) {
            return true;
        }
    }
}

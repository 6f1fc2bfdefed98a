package io.piboard.acceptance.ingest;

import io.piboard.load.SignedWebhook;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends a body piece by piece, and listens meanwhile: a service may refuse it long before its end. */
public record LargeDelivery(URI target, SignedWebhook webhook) {

    private static final int PIECE = 65_536;
    private static final int MILLIS = 30_000;

    /** The status; 0 without an answer. */
    public int send() {
        try (var socket = new Socket(target.getHost(), target.getPort())) {
            socket.setSoTimeout(MILLIS);
            write(socket.getOutputStream(), socket.getInputStream());
            return status(socket.getInputStream());
        } catch (IOException e) {
            return 0;
        }
    }

    private void write(OutputStream out, InputStream in) throws IOException {
        out.write(
                "POST %s HTTP/1.1\r\nHost: ingest\r\nContent-Type: %s\r\nContent-Length: %d\r\n%s: %s\r\nConnection: close\r\n\r\n"
                        .formatted(
                                webhook.path(),
                                SignedWebhook.CONTENT_TYPE,
                                webhook.body().length,
                                SignedWebhook.SIGNATURE,
                                webhook.signature())
                        .getBytes(StandardCharsets.US_ASCII));
        try {
            for (int at = 0; at < webhook.body().length && in.available() == 0; at += PIECE) {
                out.write(webhook.body(), at, Math.min(PIECE, webhook.body().length - at));
            }
        } catch (IOException closed) {
            // what it said before it closed may still be there to read
        }
    }

    private static int status(InputStream in) throws IOException {
        String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII)).readLine();
        return line == null ? 0 : Integer.parseInt(line.split(" ")[1]);
    }
}

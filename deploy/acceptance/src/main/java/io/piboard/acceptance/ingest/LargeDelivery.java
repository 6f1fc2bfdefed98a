package io.piboard.acceptance.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.piboard.load.SignedWebhook;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;

/** Sends a body piece by piece, and listens meanwhile: a service may refuse it long before its end. */
public record LargeDelivery(URI target, SignedWebhook webhook, Framing framing) {

    private static final int PIECE = 65_536;
    private static final int MILLIS = 30_000;

    public LargeDelivery(URI target, SignedWebhook webhook) {
        this(target, webhook, Framing.LENGTH);
    }

    /** What came back, and how much of the body had been given away by then. */
    public record Answer(int status, int sent) {

        static final Answer NONE = new Answer(0, 0);
    }

    /** The status; 0 without an answer. */
    public int send() {
        return tell(webhook.body().length).status();
    }

    /** Sends so many bytes of the body, and no more if there is an answer before. */
    public Answer tell(int most) {
        try (var socket = new Socket(target.getHost(), target.getPort())) {
            socket.setSoTimeout(MILLIS);
            int sent = write(socket.getOutputStream(), socket.getInputStream(), most);
            return new Answer(status(socket.getInputStream()), sent);
        } catch (IOException e) {
            return Answer.NONE;
        }
    }

    private int write(OutputStream out, InputStream in, int most) throws IOException {
        out.write(head().getBytes(US_ASCII));
        byte[] body = webhook.body();
        int at = 0;
        try {
            while (at < most && in.available() == 0) {
                int count = Math.min(PIECE, most - at);
                framing.piece(out, body, at, count);
                at += count;
            }
            if (at == body.length) {
                framing.end(out);
            }
        } catch (IOException closed) {
            // what it said before it closed may still be there to read
        }
        return at;
    }

    private String head() {
        return "POST %s HTTP/1.1\r\nHost: ingest\r\nContent-Type: %s\r\n%s\r\n%s: %s\r\nConnection: close\r\n\r\n"
                .formatted(
                        webhook.path(),
                        SignedWebhook.CONTENT_TYPE,
                        framing.header(webhook.body().length),
                        SignedWebhook.SIGNATURE,
                        webhook.signature());
    }

    private static int status(InputStream in) throws IOException {
        String line = new BufferedReader(new InputStreamReader(in, US_ASCII)).readLine();
        return line == null ? 0 : Integer.parseInt(line.split(" ")[1]);
    }
}

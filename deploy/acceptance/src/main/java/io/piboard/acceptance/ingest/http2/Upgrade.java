package io.piboard.acceptance.ingest.http2;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;

/** Asks in HTTP/1.1 to go on in HTTP/2. */
public record Upgrade(URI target) {

    private static final int MILLIS = 5_000;

    /** The first line of the answer. */
    public String answer() throws IOException {
        try (var socket = new Socket(target.getHost(), target.getPort())) {
            socket.setSoTimeout(MILLIS);
            socket.getOutputStream()
                    .write(("POST " + target.getPath() + " HTTP/1.1\r\nHost: ingest\r\n"
                                    + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                                    + "HTTP2-Settings: AAMAAABkAAQAAP__\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(US_ASCII));
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
            return line == null ? "" : line;
        }
    }
}

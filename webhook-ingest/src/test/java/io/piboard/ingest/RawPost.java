package io.piboard.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** A sender that is answered before it has finished, which the usual HTTP clients take badly. */
final class RawPost {

    private static final byte[] CHUNK = new byte[64 * 1024];

    private RawPost() {}

    /** Announces a body of that length and sends none of it; -1 when the server goes on waiting for it. */
    static int announcing(int port, String path, long length) throws IOException {
        try (Socket socket = holding(port, path, length)) {
            return status(socket);
        }
    }

    /** Announces a body and leaves the server waiting until the socket is closed. */
    static Socket holding(int port, String path, long length) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        write(socket.getOutputStream(), head(path) + "Content-Length: " + length + "\r\n\r\n");
        return socket;
    }

    /** Sends at least that much in chunks, or until nobody listens. */
    static int chunked(int port, String path, long length) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            write(out, head(path) + "Transfer-Encoding: chunked\r\n\r\n");
            try {
                for (long sent = 0; sent < length; sent += CHUNK.length) {
                    write(out, Integer.toHexString(CHUNK.length) + "\r\n");
                    out.write(CHUNK);
                    write(out, "\r\n");
                }
                write(out, "0\r\n\r\n");
            } catch (IOException answeredEarly) {
                // the status is there to be read
            }
            return status(socket);
        }
    }

    private static String head(String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: ingest\r\nX-Hub-Signature: sha256=" + "0".repeat(64) + "\r\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(US_ASCII));
        out.flush();
    }

    private static int status(Socket socket) throws IOException {
        socket.setSoTimeout(1_000);
        try {
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
            return line == null ? -1 : Integer.parseInt(line.split(" ")[1]);
        } catch (SocketTimeoutException stillWaiting) {
            return -1;
        }
    }
}

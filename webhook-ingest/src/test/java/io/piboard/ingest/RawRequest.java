package io.piboard.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes as they are, which no HTTP client would send, and the statuses that come back for them. */
final class RawRequest {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");

    private RawRequest() {}

    /** All statuses until the server closes, or has been silent for so long. */
    static List<Integer> statuses(int port, int silence, byte[]... parts) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(silence);
            for (byte[] part : parts) {
                send(socket, part);
            }
            List<Integer> statuses = new ArrayList<>();
            Matcher found = STATUS.matcher(everything(socket));
            while (found.find()) {
                statuses.add(Integer.parseInt(found.group(1)));
            }
            return statuses;
        }
    }

    private static void send(Socket socket, byte[] part) {
        try {
            socket.getOutputStream().write(part);
            socket.getOutputStream().flush();
        } catch (IOException closedAlready) {
            // what it has said is there to be read
        }
    }

    private static String everything(Socket socket) {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            byte[] block = new byte[8192];
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                heard.write(block, 0, count);
            }
        } catch (IOException silentOrReset) {
            // it has said all it will
        }
        return heard.toString(ISO_8859_1);
    }
}

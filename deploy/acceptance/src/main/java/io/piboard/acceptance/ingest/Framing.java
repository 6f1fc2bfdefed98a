package io.piboard.acceptance.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;

/** How a body tells where it ends. */
public enum Framing {
    LENGTH {
        @Override
        String header(int length) {
            return "Content-Length: " + length;
        }

        @Override
        void piece(OutputStream out, byte[] body, int at, int count) throws IOException {
            out.write(body, at, count);
        }

        @Override
        void end(OutputStream out) {
            // it was told before
        }
    },
    CHUNKS {
        @Override
        String header(int length) {
            return "Transfer-Encoding: chunked";
        }

        @Override
        void piece(OutputStream out, byte[] body, int at, int count) throws IOException {
            out.write((Integer.toHexString(count) + "\r\n").getBytes(US_ASCII));
            out.write(body, at, count);
            out.write("\r\n".getBytes(US_ASCII));
        }

        @Override
        void end(OutputStream out) throws IOException {
            out.write("0\r\n\r\n".getBytes(US_ASCII));
        }
    };

    abstract String header(int length);

    abstract void piece(OutputStream out, byte[] body, int at, int count) throws IOException;

    abstract void end(OutputStream out) throws IOException;
}

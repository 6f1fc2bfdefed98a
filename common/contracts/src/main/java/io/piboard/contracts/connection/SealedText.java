package io.piboard.contracts.connection;

/**
 * A secret that only the holder of the named key can read.
 *
 * @param keyRing which key ring sealed it ({@code ingest} or {@code sync})
 * @param ciphertext base64 of an AES-256-GCM envelope, bound to organisation and connection
 */
public record SealedText(String keyRing, String ciphertext) {

    @Override
    public String toString() {
        return "SealedText[" + keyRing + "]";
    }
}

package io.piboard.sync.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUID version 5 (RFC 9562 section 5.5) within our own namespace; the JDK has only the MD5 kind. */
public final class NameUuid {

    private static final UUID NAMESPACE = UUID.fromString("8f7b2c14-5a1e-4d0b-9a55-1b0d5f6f1c01");

    private NameUuid() {}

    public static UUID of(String name) {
        byte[] hash = sha1(ByteBuffer.allocate(16 + name.length() * 3)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .put(name.getBytes(StandardCharsets.UTF_8))
                .flip());
        ByteBuffer bits = ByteBuffer.wrap(hash);
        long high = bits.getLong() & ~0xF000L | 0x5000L;
        long low = bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha1(ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(bytes);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}

package io.piboard.acceptance.connect;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;

/**
 * Secrets to be looked for in files: as they are, and in base64 wherever they may begin in it. Eight bytes of each are
 * enough to know it by, and let a file be read once for all of them.
 */
final class Needles {

    private static final int WINDOW = Long.BYTES;

    private final Set<Long> windows = new HashSet<>();

    void add(String secret) {
        windows.add(window(secret.getBytes(StandardCharsets.UTF_8), 0));
        for (int before = 0; before < 3; before++) {
            String text =
                    Base64.getEncoder().encodeToString(("x".repeat(before) + secret).getBytes(StandardCharsets.UTF_8));
            windows.add(window(text.getBytes(StandardCharsets.UTF_8), before == 0 ? 0 : 4));
        }
    }

    boolean areIn(byte[] content) {
        for (int i = 0; i + WINDOW <= content.length; i++) {
            if (windows.contains(window(content, i))) {
                return true;
            }
        }
        return false;
    }

    private static long window(byte[] bytes, int from) {
        return ByteBuffer.wrap(bytes, from, WINDOW).getLong();
    }
}

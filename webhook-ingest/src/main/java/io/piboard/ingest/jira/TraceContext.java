package io.piboard.ingest.jira;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The W3C trace of a delivery, handed on in the record's header.
 *
 * <p>By hand: there is one span to tell of, and an agent that wraps every request and every record costs more than the
 * whole of it.
 */
final class TraceContext {

    static final String HEADER = "traceparent";

    private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceContext() {}

    /** Goes on with the trace of our own ingress, or begins one. */
    static String continued(String header) {
        return header != null && VALID.matcher(header).matches() ? header : begun();
    }

    private static String begun() {
        HexFormat hex = HexFormat.of();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        // an id of zeros is none: one bit is always set
        return "00-" + hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1) + "-"
                + hex.toHexDigits(random.nextLong() | 1) + "-01";
    }
}

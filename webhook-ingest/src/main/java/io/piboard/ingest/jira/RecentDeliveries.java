package io.piboard.ingest.jira;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Remembers the last deliveries, as well as a fixed memory allows, so that a repeat can be marked. A repeat that is not
 * noticed does no harm, and neither does one that is.
 */
@Singleton
class RecentDeliveries {

    private static final int SLOTS = 1 << 16;

    private final AtomicLongArray seen = new AtomicLongArray(SLOTS);

    void remember(UUID connection, String delivery) {
        long mark = mark(connection, delivery);
        seen.set(slot(mark), mark);
    }

    boolean has(UUID connection, String delivery) {
        long mark = mark(connection, delivery);
        return seen.get(slot(mark)) == mark;
    }

    private static int slot(long mark) {
        return (int) (mark >>> 32) & SLOTS - 1;
    }

    private static long mark(UUID connection, String delivery) {
        long mark = connection.getMostSignificantBits() ^ connection.getLeastSignificantBits();
        for (int at = 0; at < delivery.length(); at++) {
            mark = (mark ^ delivery.charAt(at)) * 0x100000001b3L;
        }
        // spread the last characters over the slots; an empty slot is zero
        return (mark ^ mark >>> 29) * 0x9e3779b97f4a7c15L | 1;
    }
}

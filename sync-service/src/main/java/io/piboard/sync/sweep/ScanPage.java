package io.piboard.sync.sweep;

import io.piboard.sync.work.Ring;
import java.time.Instant;
import java.util.List;

/**
 * What one page of a walk means.
 *
 * @param rings the lanes that have to look
 * @param nextPage {@code null} on the last page
 * @param lastId highest issue id so far
 * @param newest the latest change so far
 */
record ScanPage(List<Ring> rings, String nextPage, String lastId, Instant newest) {

    boolean isLast() {
        return nextPage == null;
    }
}

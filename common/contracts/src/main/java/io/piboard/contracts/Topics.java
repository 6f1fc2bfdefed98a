package io.piboard.contracts;

import java.time.Duration;
import java.util.List;

/** The topics of the suite: the one list that services, launcher, manifests and tests read. */
public final class Topics {

    public static final String CONNECTION = "connection.v1";
    public static final String SESSION = "session.v1";
    public static final String METADATA_CHANGED = "metadata.changed.v1";
    public static final String METADATA_TOUCHED = "metadata.touched.v1";
    public static final String ISSUE_TOUCHED = "issue.touched.v1";
    public static final String STICKY_CHANGED = "sticky.changed.v1";
    public static final String STICKY_SYNCED = "sticky.synced.v1";
    public static final String BOARD_UPDATE = "board.update.v1";

    /** What a dead-letter topic adds to the name of its source. */
    public static final String DEAD_LETTER_SUFFIX = ".dlq";

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    /** Every topic with the partition count it is created with; the count is never changed afterwards. */
    public static final List<Topic> ALL = List.of(
            Topic.compacted(CONNECTION, 1),
            Topic.compacted(SESSION, 1),
            Topic.compacted(METADATA_CHANGED, 1),
            Topic.kept(METADATA_TOUCHED, 3, WEEK),
            Topic.kept(ISSUE_TOUCHED, 12, WEEK),
            Topic.kept(STICKY_CHANGED, 12, WEEK),
            Topic.kept(STICKY_SYNCED, 12, WEEK),
            Topic.kept(BOARD_UPDATE, 6, Duration.ofHours(1)),
            Topic.kept(METADATA_TOUCHED + DEAD_LETTER_SUFFIX, 1, MONTH),
            Topic.kept(ISSUE_TOUCHED + DEAD_LETTER_SUFFIX, 1, MONTH),
            Topic.kept(STICKY_CHANGED + DEAD_LETTER_SUFFIX, 1, MONTH),
            Topic.kept(STICKY_SYNCED + DEAD_LETTER_SUFFIX, 1, MONTH),
            Topic.kept(CONNECTION + DEAD_LETTER_SUFFIX, 1, MONTH),
            Topic.kept(SESSION + DEAD_LETTER_SUFFIX, 1, MONTH),
            Topic.kept(METADATA_CHANGED + DEAD_LETTER_SUFFIX, 1, MONTH));

    private Topics() {}

    /**
     * One topic.
     *
     * @param retention how long records are kept; {@code null} for a compacted topic, which keeps the latest of each key
     */
    public record Topic(String name, int partitions, Duration retention) {

        static Topic compacted(String name, int partitions) {
            return new Topic(name, partitions, null);
        }

        static Topic kept(String name, int partitions, Duration retention) {
            return new Topic(name, partitions, retention);
        }

        public boolean isCompacted() {
            return retention == null;
        }
    }
}

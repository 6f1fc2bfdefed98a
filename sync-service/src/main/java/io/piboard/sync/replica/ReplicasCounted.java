package io.piboard.sync.replica;

/**
 * Told after each count.
 *
 * @param live how many replicas run, this one included
 */
public record ReplicasCounted(int live) {}

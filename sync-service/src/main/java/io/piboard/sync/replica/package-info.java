/**
 * How many replicas of this service run: {@link io.piboard.sync.replica.ReplicaBeat} says so every few seconds and tells
 * the others' number as {@link io.piboard.sync.replica.ReplicasCounted}.
 */
package io.piboard.sync.replica;

/**
 * What sync-service remembers of one sticky and its issue: {@link io.piboard.sync.link.SyncLink} is what the board wishes
 * plus {@link io.piboard.sync.link.LinkMemory}, which holds the {@link io.piboard.sync.link.Baseline} per field, open
 * {@link io.piboard.sync.link.Attempt}s, the {@link io.piboard.sync.link.FieldOutcome}s told to the board, and a
 * {@link io.piboard.sync.link.CreateIntent} while an issue is being created; {@link io.piboard.sync.link.Strings} are the
 * strings that start at the sticky.
 */
package io.piboard.sync.link;

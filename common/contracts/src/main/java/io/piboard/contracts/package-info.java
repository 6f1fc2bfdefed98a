/**
 * What crosses a process boundary: topic names, record headers, the JSON of events. Nothing here decides anything.
 *
 * <p>Every event is full state plus a version; a reader drops what is older than what it has. Only optional members may
 * be added to a version; anything else is a new topic {@code .v2}. {@link io.piboard.contracts.Topics} is the list.
 */
package io.piboard.contracts;

/**
 * Who is asking and how they are answered: {@link io.piboard.metadata.access.CallerOrganisation} bounds what a caller can
 * see, {@link io.piboard.metadata.access.Problems} are the answers that are not a success.
 */
package io.piboard.metadata.access;

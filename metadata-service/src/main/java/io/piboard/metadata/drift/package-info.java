/**
 * What sessions use of a site that is gone or not what it was: {@link io.piboard.metadata.drift.SessionConsumer} hears what
 * they use, {@link io.piboard.metadata.drift.Uses} lists it, {@link io.piboard.metadata.drift.SiteNow} has what is known of
 * the site, {@link io.piboard.metadata.drift.DriftDecision} compares, and {@link io.piboard.metadata.drift.DriftResource}
 * tells it with the sessions it touches.
 */
package io.piboard.metadata.drift;

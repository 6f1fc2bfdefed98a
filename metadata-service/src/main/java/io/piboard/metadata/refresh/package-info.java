/**
 * What has to be looked at again: {@link io.piboard.metadata.refresh.MetadataTouchedConsumer} rings,
 * {@link io.piboard.metadata.refresh.RefreshQueue} and {@link io.piboard.metadata.refresh.TouchedSubjects} remember,
 * {@link io.piboard.metadata.refresh.RefreshWorker} lets the {@link io.piboard.metadata.refresh.Refresher} of that kind
 * look.
 */
package io.piboard.metadata.refresh;

/**
 * The port to the tool that keeps the issues: {@link io.piboard.metadata.alm.AlmMetadata} reads what a
 * {@link io.piboard.metadata.alm.AlmSite} offers and fails with an {@link io.piboard.metadata.alm.AlmException}.
 */
package io.piboard.metadata.alm;

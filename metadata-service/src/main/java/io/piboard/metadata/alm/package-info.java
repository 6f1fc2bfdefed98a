/**
 * The port to the tool that keeps the issues: {@link io.piboard.metadata.alm.AlmProbe} finds out what a connection leads
 * to, {@link io.piboard.metadata.alm.AlmCatalog} reads what an {@link io.piboard.metadata.alm.AlmSite} offers; all fail
 * with an {@link io.piboard.metadata.alm.AlmException}.
 */
package io.piboard.metadata.alm;

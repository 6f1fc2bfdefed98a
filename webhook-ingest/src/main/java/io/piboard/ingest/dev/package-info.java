/**
 * For developers, in the profile {@code dev} and in no other: {@link io.piboard.ingest.dev.DeliveriesResource} shows what
 * {@link io.piboard.ingest.dev.KeptDeliveries} has of late, stripped as it left, and sends it again.
 */
package io.piboard.ingest.dev;

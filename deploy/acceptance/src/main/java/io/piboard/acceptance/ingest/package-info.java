/**
 * webhook-ingest alone on a broker of its own process: an {@link io.piboard.acceptance.ingest.IngestRig} runs,
 * {@link io.piboard.acceptance.ingest.JiraSender} delivers as Jira does, the
 * {@link io.piboard.acceptance.ingest.DeliveryBook} says whether anything that was promised is missing.
 */
package io.piboard.acceptance.ingest;

package io.piboard.ingest;

import io.piboard.contracts.issue.IssueTouched;
import io.piboard.contracts.metadata.MetadataTouched;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All that leaves this process of one delivery.
 *
 * @param at Jira's clock; {@code null} where the body does not say
 */
public record StrippedDelivery(
        UUID connection, Instant at, List<IssueTouched> issues, List<MetadataTouched> metadata, DeliveryNote note) {}

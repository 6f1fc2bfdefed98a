package io.piboard.metadata.alm;

import java.time.Instant;
import java.util.List;

/**
 * A webhook as the site has it.
 *
 * @param filter JQL
 * @param expiresAt {@code null} where it lives on
 */
public record AlmWebhook(
        String id, String url, List<String> events, String filter, boolean enabled, Instant expiresAt) {}

package io.piboard.jira;

import java.time.Instant;
import java.util.List;

/**
 * A webhook as Jira has it; its secret is never told.
 *
 * @param filter JQL; empty for none
 * @param enabled whether anything is sent
 * @param expiresAt {@code null} where webhooks live on
 */
public record JiraWebhook(
        String id, String url, List<String> events, String filter, boolean enabled, Instant expiresAt) {}

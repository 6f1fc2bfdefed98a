package io.piboard.jira;

import io.piboard.contracts.connection.JiraKind;
import java.time.Instant;

/**
 * Which Jira answers.
 *
 * @param kind Data Center calls itself Server; whatever is not Cloud is self-hosted
 * @param at Jira's own clock
 */
public record JiraServerInfo(JiraKind kind, String version, Instant at) {}

package io.piboard.jira;

import java.time.Instant;

/**
 * The issue that a create made.
 *
 * @param at Jira's own clock
 */
public record CreatedIssue(String id, String key, Instant at) {}

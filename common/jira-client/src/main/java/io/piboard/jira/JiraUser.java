package io.piboard.jira;

/**
 * The account whose credentials are used.
 *
 * @param id {@code accountId} on Cloud, user key on Data Center
 */
public record JiraUser(String id, String timeZone) {}

package io.piboard.jira;

/**
 * A person who may be assigned.
 *
 * @param id {@code accountId} on Cloud, user key on Data Center
 */
public record JiraAssignee(String id, String displayName) {}

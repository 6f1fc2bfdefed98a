package io.piboard.jira;

/**
 * A person who may be assigned.
 *
 * @param id {@code accountId} on Cloud, user key on Data Center
 * @param assignAs what {@link JiraSite#assign} wants: {@code accountId} on Cloud, log-in name on Data Center
 */
public record JiraAssignee(String id, String assignAs, String displayName) {}

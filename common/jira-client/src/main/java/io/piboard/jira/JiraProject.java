package io.piboard.jira;

/**
 * A project; its id stays, its key may change.
 *
 * @param teamManaged whether its types, statuses and fields are its own; never so on a self-hosted Jira
 */
public record JiraProject(String id, String key, String name, boolean teamManaged) {}

package io.piboard.jira;

/**
 * A board as Jira means it: a view with sprints.
 *
 * @param type {@code scrum}, {@code kanban} or, team-managed, {@code simple}
 */
public record JiraBoard(String id, String name, String type) {}

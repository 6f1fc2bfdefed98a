package io.piboard.jira;

/**
 * A sprint.
 *
 * @param state {@code future}, {@code active} or {@code closed}
 * @param boardId the board that owns it; other boards may show it too
 */
public record JiraSprint(String id, String name, String state, String boardId) {}

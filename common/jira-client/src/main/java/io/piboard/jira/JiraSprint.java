package io.piboard.jira;

import java.time.Instant;

/**
 * A sprint.
 *
 * @param state {@code future}, {@code active} or {@code closed}
 * @param boardId the board that owns it; other boards may show it too
 * @param start {@code null} if there is none
 * @param end {@code null} if there is none
 * @param goal empty if there is none
 */
public record JiraSprint(
        String id, String name, String state, String boardId, Instant start, Instant end, String goal) {

    /** One without dates and goal. */
    public JiraSprint(String id, String name, String state, String boardId) {
        this(id, name, state, boardId, null, null, "");
    }
}

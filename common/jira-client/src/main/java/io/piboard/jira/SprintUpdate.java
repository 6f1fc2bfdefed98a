package io.piboard.jira;

import java.time.Instant;

/**
 * What shall change about a sprint; {@code null} leaves things as they are.
 *
 * @param state {@code active} starts a future sprint that has both dates, {@code closed} ends an active one
 * @param goal empty clears
 */
public record SprintUpdate(String name, String state, Instant start, Instant end, String goal) {}

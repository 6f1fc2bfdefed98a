package io.piboard.jira.http;

import java.time.Duration;

/**
 * What one exchange may take.
 *
 * @param connect until a connection stands
 * @param silence between two pieces of an answer
 * @param whole from the request to the last piece
 * @param bytes of an answer's body
 */
public record Bounds(Duration connect, Duration silence, Duration whole, long bytes) {}

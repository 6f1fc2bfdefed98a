package io.piboard.board.wish;

import java.time.Instant;

/** When a person last changed the sticky, and that person's pseudonym; both {@code null} for an import nobody touched. */
public record LastEdit(Instant at, String by) {

    public static final LastEdit NONE = new LastEdit(null, null);
}

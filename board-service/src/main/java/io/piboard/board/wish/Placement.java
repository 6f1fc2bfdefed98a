package io.piboard.board.wish;

import java.util.Objects;

/** Where a sticky lies inside its column; never Jira's business. */
public record Placement(Double x, Double y, long changedAt) {

    public static final Placement NONE = new Placement(null, null, 0);

    boolean isAt(Double otherX, Double otherY) {
        return Objects.equals(x, otherX) && Objects.equals(y, otherY);
    }
}

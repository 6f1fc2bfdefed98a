package io.piboard.board.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The row of a sprint that a team maps to an iteration. */
@Embeddable
record SprintPart(
        @Column(nullable = false) UUID team,
        @Column(nullable = false) UUID iteration,
        @Column(nullable = false) String sprintId) {}

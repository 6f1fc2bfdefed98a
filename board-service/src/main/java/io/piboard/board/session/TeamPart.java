package io.piboard.board.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A team's row. */
@Embeddable
record TeamPart(
        @Column(nullable = false) UUID id,
        @Column(nullable = false) String name,
        @Column(nullable = false) UUID board,
        String projectId,
        String projectKey,
        String scrumBoardId,
        String fieldId,
        String fieldValue) {}

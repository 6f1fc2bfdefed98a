package io.piboard.board.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The row of a project that a team plans beside its first one. */
@Embeddable
record TeamProjectPart(
        @Column(nullable = false) UUID team,
        @Column(nullable = false) String projectId,
        String projectKey,
        String scrumBoardId,
        @Column(nullable = false) int position) {}

package io.piboard.board.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A board as it is kept; its version is counted by the statements that write stickies and is not mapped here. */
@Entity
@Table(name = "board")
public class BoardEntity {

    @Id
    UUID id;

    @Column(nullable = false, updatable = false)
    UUID organisation;

    @Column(nullable = false, updatable = false)
    UUID session;

    @Column(nullable = false)
    UUID team;

    @Column(nullable = false)
    String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    BoardKind kind;

    protected BoardEntity() {}

    public static BoardEntity ofTeam(UUID id, UUID organisation, UUID session) {
        BoardEntity board = new BoardEntity();
        board.id = id;
        board.organisation = organisation;
        board.session = session;
        board.kind = BoardKind.TEAM;
        return board;
    }

    public BoardEntity planning(UUID planningTeam, String teamName) {
        this.team = planningTeam;
        this.name = teamName;
        return this;
    }

    public boolean belongsTo(UUID otherSession) {
        return session.equals(otherSession);
    }
}

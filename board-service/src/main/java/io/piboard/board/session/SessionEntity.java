package io.piboard.board.session;

import io.piboard.contracts.session.SessionChanged.ConflictPolicy;
import io.piboard.contracts.session.SessionChanged.DeletePolicy;
import io.piboard.contracts.session.SessionChanged.SessionState;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** A session as it is kept; {@link SessionTranslation} turns it into a plan and back. */
@Entity
@Table(name = "session")
class SessionEntity {

    @Id
    UUID id;

    @Column(nullable = false, updatable = false)
    UUID organisation;

    /** Rises with each change; readers of {@code session.v1} drop what is older. */
    @Column(nullable = false)
    long version;

    @Column(nullable = false)
    String name;

    UUID connection;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    SessionState state = SessionState.ACTIVE;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    ConflictPolicy conflictPolicy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    DeletePolicy deletePolicy;

    @ElementCollection
    @CollectionTable(name = "iteration", joinColumns = @JoinColumn(name = "session"))
    Set<IterationPart> iterations = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "team", joinColumns = @JoinColumn(name = "session"))
    Set<TeamPart> teams = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "team_project", joinColumns = @JoinColumn(name = "session"))
    Set<TeamProjectPart> teamProjects = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "sprint", joinColumns = @JoinColumn(name = "session"))
    Set<SprintPart> sprints = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "sticky_type", joinColumns = @JoinColumn(name = "session"))
    Set<TypePart> stickyTypes = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "link_rule", joinColumns = @JoinColumn(name = "session"))
    Set<LinkRulePart> linkRules = new HashSet<>();

    protected SessionEntity() {}

    SessionEntity(UUID id, UUID organisation) {
        this.id = id;
        this.organisation = organisation;
    }
}

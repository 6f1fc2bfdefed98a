package io.piboard.board.session.check;

import io.piboard.board.metadata.KnownProject;
import io.piboard.board.session.SessionPlan.ProjectPlan;
import io.piboard.board.session.SessionPlan.TeamPlan;
import io.piboard.contracts.metadata.MetadataChanged.Board;
import io.piboard.contracts.metadata.MetadataChanged.Field;
import io.piboard.contracts.metadata.MetadataChanged.IssueType;
import io.piboard.contracts.metadata.MetadataChanged.LinkType;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.contracts.metadata.MetadataChanged.SiteMetadata;
import io.piboard.contracts.metadata.MetadataChanged.Sprint;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of a connection's site.
 *
 * @param site {@code null} while nobody has told of it
 * @param rested nothing new has come for a while: what is not here is not on its way either
 */
public record KnownSite(List<KnownProject> projects, SiteMetadata site, boolean rested) {

    public static final KnownSite NOTHING = new KnownSite(List.of(), null, false);

    public boolean isWhole() {
        return !projects.isEmpty() && site != null;
    }

    /** What is not known may be on its way: it is refused only once nothing comes any more. */
    Finding judged(Finding unknown) {
        return rested ? unknown : unknown.asWarning();
    }

    public Optional<KnownProject> project(String id) {
        return projects.stream()
                .filter(known -> known.project().id().equals(id))
                .findFirst();
    }

    public Optional<Board> board(String id) {
        return all().flatMap(project -> project.boards().stream())
                .filter(board -> board.id().equals(id))
                .findFirst();
    }

    public Optional<IssueType> type(String id) {
        return all().flatMap(project -> project.issueTypes().stream())
                .filter(type -> type.id().equals(id))
                .findFirst();
    }

    public Optional<Sprint> sprint(String id) {
        return sprints().filter(sprint -> sprint.id().equals(id)).findFirst();
    }

    /** Those of the boards that the team plans with. */
    public List<Sprint> sprintsOf(TeamPlan team) {
        Set<String> boards = boardsOf(team);
        return sprints()
                .filter(sprint -> boards.contains(sprint.scrumBoardId()))
                .distinct()
                .toList();
    }

    public Optional<Field> field(String id) {
        return fields().filter(field -> field.id().equals(id)).findFirst();
    }

    public Stream<Field> fields() {
        return site == null ? Stream.empty() : site.fields().stream();
    }

    public Stream<LinkType> linkTypes() {
        return site == null ? Stream.empty() : site.linkTypes().stream();
    }

    public static Set<String> boardsOf(TeamPlan team) {
        return team.projects().stream()
                .map(ProjectPlan::scrumBoardId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Stream<Sprint> sprints() {
        return all().filter(project -> project.sprints() != null).flatMap(project -> project.sprints().stream());
    }

    private Stream<ProjectMetadata> all() {
        return projects.stream().map(KnownProject::project);
    }
}

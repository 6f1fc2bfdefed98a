package io.piboard.board.session.document;

import io.piboard.board.metadata.KnownProject;
import io.piboard.board.session.check.KnownSite;
import io.piboard.board.session.document.SessionDocument.Named;
import io.piboard.board.session.document.SessionDocument.ProjectEntry;
import io.piboard.contracts.metadata.MetadataChanged.Board;
import io.piboard.contracts.metadata.MetadataChanged.Field;
import io.piboard.contracts.metadata.MetadataChanged.IssueType;
import io.piboard.contracts.metadata.MetadataChanged.LinkType;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.contracts.metadata.MetadataChanged.Sprint;
import io.piboard.contracts.sticky.StickyChanged.StringWish;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The ids of what a document names in Jira, by {@link NamedThing}; what cannot be told for sure is a fault. */
final class JiraIds {

    private final KnownSite site;
    private final boolean count;
    private final List<String> faults;

    /** @param count the document's ids are of this connection */
    JiraIds(KnownSite site, boolean count, List<String> faults) {
        this.site = site;
        this.count = count;
        this.faults = faults;
    }

    String project(String path, ProjectEntry entry) {
        return thing("project", projects().map(known -> new NamedThing(known.id(), known.key())))
                .id(path, new Named(entry.key(), entry.id()), count, faults);
    }

    /** @param project its boards are meant where several have the name */
    String board(String path, String project, Named named) {
        Stream<Board> boards = count && named.id() != null
                ? projects().flatMap(known -> known.boards().stream())
                : site.project(project).map(KnownProject::project).stream().flatMap(known -> known.boards().stream());
        return thing("board", boards.map(board -> new NamedThing(board.id(), board.name())))
                .id(path, named, count, faults);
    }

    /** @param boards those of the team, whose sprints are meant */
    String sprint(String path, Set<String> boards, Named named) {
        boolean anyBoard = count && named.id() != null;
        Stream<Sprint> sprints = projects()
                .flatMap(known -> known.sprints().stream())
                .filter(sprint -> anyBoard || boards.contains(sprint.scrumBoardId()));
        return thing("sprint", sprints.map(sprint -> new NamedThing(sprint.id(), sprint.name())))
                .id(path, named, count, faults);
    }

    /** @param planned ids of the teams' projects: where types are named alike, theirs are meant */
    String issueType(String path, Set<String> planned, Named named) {
        boolean anyProject = (count && named.id() != null) || planned.isEmpty();
        Stream<IssueType> types = projects()
                .filter(known -> anyProject || planned.contains(known.id()))
                .flatMap(known -> known.issueTypes().stream());
        return thing("issue type", types.map(type -> new NamedThing(type.id(), type.name())))
                .id(path, named, count, faults);
    }

    String field(String path, Named named) {
        Stream<Field> fields = site.fields();
        return thing("field", fields.map(field -> new NamedThing(field.id(), field.name())))
                .id(path, named, count, faults);
    }

    String linkType(String path, Named named) {
        if (StringWish.PARENT.equals(named.name()) && named.id() == null) {
            return StringWish.PARENT;
        }
        Stream<LinkType> types = site.linkTypes();
        return thing("link type", types.map(type -> new NamedThing(type.id(), type.name())))
                .id(path, named, count, faults);
    }

    private Stream<ProjectMetadata> projects() {
        return site.projects().stream().map(KnownProject::project);
    }

    private static NamedThing.OfKind thing(String kind, Stream<NamedThing> there) {
        return new NamedThing.OfKind(kind, there.distinct().toList());
    }
}

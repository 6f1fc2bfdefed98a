package io.piboard.metadata.catalog;

import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.metadata.refresh.TouchedSubject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has to be read because of what bells have named.
 *
 * @param projects ids of projects to read as a whole
 * @param boards ids of boards that projects show
 * @param sprints ids of sprints, also of some that nobody shows yet
 * @param enough false if only a look at everything can tell, as for a board that nobody has seen yet
 */
record TouchedParts(Set<String> projects, Set<String> boards, Set<String> sprints, boolean enough) {

    static TouchedParts of(List<TouchedSubject> named, List<String> connected, Collection<ProjectMetadata> known) {
        Set<String> shown = known.stream()
                .flatMap(project -> project.boards().stream())
                .map(board -> board.id())
                .collect(Collectors.toSet());
        Set<String> types = ids(named, "issuetype");
        Stream<String> ofTypes = known.stream()
                .filter(project -> project.issueTypes().stream().anyMatch(type -> types.contains(type.id())))
                .map(ProjectMetadata::id);
        Set<String> projects = Stream.concat(ids(named, "project").stream(), ofTypes)
                .filter(connected::contains)
                .collect(Collectors.toSet());
        Set<String> boards = ids(named, "board");
        return new TouchedParts(
                projects,
                boards.stream().filter(shown::contains).collect(Collectors.toSet()),
                ids(named, "sprint"),
                shown.containsAll(boards));
    }

    private static Set<String> ids(List<TouchedSubject> named, String kind) {
        return named.stream()
                .filter(one -> one.kind().equals(kind))
                .map(TouchedSubject::id)
                .collect(Collectors.toSet());
    }
}

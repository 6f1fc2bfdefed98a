package io.piboard.metadata.drift;

import io.piboard.contracts.metadata.MetadataChanged.Board;
import io.piboard.contracts.metadata.MetadataChanged.Field;
import io.piboard.contracts.metadata.MetadataChanged.IssueType;
import io.piboard.contracts.metadata.MetadataChanged.LinkType;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.contracts.metadata.MetadataChanged.SiteMetadata;
import io.piboard.contracts.metadata.MetadataChanged.Sprint;
import io.piboard.contracts.metadata.MetadataChanged.Status;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is known of a site at present, and what each subject looks like in it. Pure.
 *
 * @param site {@code null} before the first look
 * @param missing by project, which permissions our account lacks; without an entry nobody has looked
 */
record SiteNow(Map<String, KnownProject> projects, SiteMetadata site, Map<String, Set<String>> missing) {

    private static final String NAME = "name";

    /** @param gone Jira does not show it any more: this is what was known then */
    record KnownProject(ProjectMetadata metadata, boolean gone) {}

    Sighting of(Subject subject) {
        return switch (subject.kind()) {
            case PROJECT -> project(subject.project());
            case BOARD ->
                in(subject, project -> one(anywhere(ProjectMetadata::boards), Board::id, subject, SiteNow::board));
            case SPRINT ->
                in(subject, project -> one(anywhere(ProjectMetadata::sprints), Sprint::id, subject, SiteNow::sprint));
            case ISSUE_TYPE -> in(subject, project -> one(project.issueTypes(), IssueType::id, subject, SiteNow::type));
            case WORKFLOW -> in(subject, project -> workflow(project, subject));
            case PERMISSION -> in(subject, project -> permission(subject));
            case LINK_TYPE -> onSite(subject, SiteMetadata::linkTypes, LinkType::id, SiteNow::linkType);
            case FIELD -> onSite(subject, SiteMetadata::fields, Field::id, SiteNow::field);
        };
    }

    private Sighting project(String id) {
        KnownProject known = projects.get(id);
        if (known == null) {
            return Sighting.UNKNOWN;
        }
        return known.gone()
                ? Sighting.ABSENT
                : Sighting.Seen.of(Map.of(
                        NAME, known.metadata().name(), "key", known.metadata().key()));
    }

    /** Of a project that is gone nothing more is said than that. */
    private Sighting in(Subject subject, Function<ProjectMetadata, Sighting> look) {
        KnownProject known = projects.get(subject.project());
        return known == null || known.gone() ? Sighting.UNKNOWN : look.apply(known.metadata());
    }

    /** Boards and their sprints may show several projects and be listed with another one than the team's. */
    private <T> List<T> anywhere(Function<ProjectMetadata, List<T>> part) {
        return projects.values().stream()
                .filter(project -> !project.gone())
                .flatMap(project -> part.apply(project.metadata()).stream())
                .toList();
    }

    private <T> Sighting onSite(
            Subject subject,
            Function<SiteMetadata, Collection<T>> part,
            Function<T, String> id,
            Function<T, Map<String, String>> facts) {
        return site == null ? Sighting.UNKNOWN : one(part.apply(site), id, subject, facts);
    }

    private static <T> Sighting one(
            Collection<T> all, Function<T, String> id, Subject subject, Function<T, Map<String, String>> facts) {
        return first(all, each -> id.apply(each).equals(subject.id()))
                .<Sighting>map(found -> Sighting.Seen.of(facts.apply(found)))
                .orElse(Sighting.ABSENT);
    }

    private static Map<String, String> board(Board board) {
        return Map.of(
                NAME,
                board.name(),
                "kind of board",
                board.type(),
                "estimates in",
                Objects.requireNonNullElse(board.estimationField(), "nothing"));
    }

    /** That a sprint starts is no news: only its end is. */
    private static Map<String, String> sprint(Sprint sprint) {
        return Map.of(NAME, sprint.name(), "state", "closed".equals(sprint.state()) ? "closed" : "open");
    }

    private static Map<String, String> type(IssueType type) {
        return Map.of(NAME, type.name());
    }

    private static Map<String, String> linkType(LinkType type) {
        return Map.of(NAME, type.name(), "inward", type.inward(), "outward", type.outward());
    }

    private static Map<String, String> field(Field field) {
        return Map.of(NAME, field.name(), "holds", Objects.requireNonNullElse(field.type(), "unknown"));
    }

    /** A type that is gone is told as such. */
    private static Sighting workflow(ProjectMetadata project, Subject subject) {
        return first(project.issueTypes(), type -> type.id().equals(subject.id()))
                .<Sighting>map(type -> Sighting.Seen.of(project.statuses().stream()
                        .filter(status -> type.statuses().contains(status.id()))
                        .collect(Collectors.toMap(status -> "status " + status.id(), SiteNow::words))))
                .orElse(Sighting.UNKNOWN);
    }

    private static String words(Status status) {
        return status.name() + " (" + status.category() + ")";
    }

    private Sighting permission(Subject subject) {
        Set<String> lacking = missing.get(subject.project());
        if (lacking == null) {
            return Sighting.UNKNOWN;
        }
        return lacking.contains(subject.id()) ? Sighting.ABSENT : Sighting.Seen.of(Map.of());
    }

    private static <T> Optional<T> first(Collection<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst();
    }
}

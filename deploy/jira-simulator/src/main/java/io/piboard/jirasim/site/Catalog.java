package io.piboard.jirasim.site;

import io.piboard.jirasim.kind.JiraKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What an administrator has set up and nobody changes while the simulator runs. */
public record Catalog(
        JiraKind kind,
        Language language,
        List<User> users,
        List<OAuthClient> clients,
        List<Project> projects,
        List<Board> boards,
        List<IssueType> types,
        List<Status> statuses,
        List<Named> priorities,
        List<Named> resolutions,
        List<LinkType> linkTypes) {

    public Optional<User> user(String accountId) {
        return first(users, user -> user.accountId().equals(accountId));
    }

    public Optional<User> userByEmail(String email) {
        return first(users, user -> user.email().equals(email));
    }

    /** As Data Center names people. */
    public Optional<User> userByNameOrKey(String nameOrKey) {
        return first(users, user -> user.name().equals(nameOrKey) || user.key().equals(nameOrKey));
    }

    public Optional<Project> project(String idOrKey) {
        return first(
                projects,
                project -> project.id().equals(idOrKey) || project.key().equalsIgnoreCase(idOrKey));
    }

    public Optional<Board> board(long id) {
        return first(boards, board -> board.id() == id);
    }

    /** Takes a project out that was deleted, and its boards. */
    void forget(String project) {
        boards.removeIf(board -> board.project().id().equals(project));
        projects.removeIf(one -> one.id().equals(project));
    }

    /** The statuses that issues of a project can have, in the order of its board's columns. */
    public List<Status> statuses(Project project) {
        return statuses.stream()
                .filter(status -> status.scope().covers(project))
                .toList();
    }

    public Optional<IssueType> type(String id) {
        return first(types, type -> type.id().equals(id));
    }

    public Optional<Status> status(String id) {
        return first(statuses, status -> status.id().equals(id));
    }

    public Optional<LinkType> linkType(String idOrName) {
        return first(
                linkTypes, type -> type.id().equals(idOrName) || type.name().equalsIgnoreCase(idOrName));
    }

    public Optional<Named> priority(String idOrName) {
        return named(priorities, idOrName);
    }

    public Optional<Named> resolution(String idOrName) {
        return named(resolutions, idOrName);
    }

    private static Optional<Named> named(List<Named> all, String idOrName) {
        return first(all, one -> one.id().equals(idOrName) || one.name().equalsIgnoreCase(idOrName));
    }

    private static <T> Optional<T> first(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst();
    }
}

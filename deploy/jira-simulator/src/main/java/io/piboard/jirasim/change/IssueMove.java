package io.piboard.jirasim.change;

import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Status;
import io.piboard.jirasim.site.User;
import java.util.List;

/**
 * Moves an issue with its subtasks to another project: the id stays, the key is a new one, and the old key goes on
 * leading to it. There is no resource for it: people do it on a page.
 */
public final class IssueMove {

    private final Site site;
    private final Changes changes;

    public IssueMove(Site site, Changes changes) {
        this.site = site;
        this.changes = changes;
    }

    /** On the event loop only. */
    public Issue move(User user, Issue issue, Project target) {
        List<Issue> parts = site.children(issue.id()).stream()
                .filter(child -> type(child).subtask())
                .toList();
        Issue moved = changes.move(user, fitted(issue, target), target);
        parts.forEach(part -> changes.move(user, fitted(part, target), target));
        return moved;
    }

    /** With a type and a status that the other project has. */
    private Issue fitted(Issue issue, Project target) {
        return issue.with(FieldId.TYPE, typeIn(target, type(issue)).id())
                .with(FieldId.STATUS, statusIn(target, status(issue)).id());
    }

    private static IssueType typeIn(Project target, IssueType wanted) {
        return target.types().stream()
                .filter(type -> type.equals(wanted))
                .findFirst()
                .or(() -> target.types().stream()
                        .filter(type -> type.name().equals(wanted.name()))
                        .findFirst())
                .or(() -> target.types().stream()
                        .filter(type -> type.hierarchyLevel() == wanted.hierarchyLevel())
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("no type for it in " + target.key()));
    }

    private Status statusIn(Project target, Status wanted) {
        List<Status> statuses = site.catalog().statuses(target);
        return statuses.stream()
                .filter(status -> status.equals(wanted))
                .findFirst()
                .or(() -> statuses.stream()
                        .filter(status -> status.category() == wanted.category())
                        .findFirst())
                .orElse(statuses.getFirst());
    }

    private IssueType type(Issue issue) {
        return site.catalog().type(issue.text(FieldId.TYPE)).orElseThrow();
    }

    private Status status(Issue issue) {
        return site.catalog().status(issue.text(FieldId.STATUS)).orElseThrow();
    }
}

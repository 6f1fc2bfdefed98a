package io.piboard.jirasim.sprint;

import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts issues into a sprint or back into the backlog. Closed sprints stay in an issue's list for ever, subtasks follow
 * their parent, epics go nowhere.
 */
final class SprintAssignment {

    private final Site site;
    private final Changes changes;

    SprintAssignment(Site site, Changes changes) {
        this.site = site;
        this.changes = changes;
    }

    /** Refuses what may not be moved alone or at all. */
    void check(Issue issue, Optional<Long> sprint) {
        IssueType type = type(issue);
        if (type.epic() && sprint.isPresent()) {
            throw JiraError.badRequest("Issue " + issue.key() + " is an epic and cannot be moved to a sprint.");
        }
        if (type.hierarchyLevel() < 0) {
            throw JiraError.badRequest(
                    "Issue " + issue.key() + " is a sub-task: it cannot be moved without its parent.");
        }
    }

    /** No sprint is the backlog. */
    void assign(User user, Issue issue, Optional<Long> sprint) {
        put(user, issue, sprint);
        site.children(issue.id()).stream()
                .filter(child -> type(child).hierarchyLevel() < 0)
                .forEach(child -> put(user, child, sprint));
    }

    private void put(User user, Issue issue, Optional<Long> sprint) {
        List<Long> sprints = new ArrayList<>(issue.sprints().stream()
                .filter(id -> site.sprint(id).filter(one -> !one.open()).isPresent())
                .toList());
        sprint.ifPresent(sprints::add);
        changes.update(user, issue.with(FieldId.SPRINT, List.copyOf(sprints)), "issue_updated");
    }

    private IssueType type(Issue issue) {
        return site.catalog().type(issue.text(FieldId.TYPE)).orElseThrow();
    }
}

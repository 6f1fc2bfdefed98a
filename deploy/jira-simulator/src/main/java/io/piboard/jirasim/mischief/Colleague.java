package io.piboard.jirasim.mischief;

import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.change.IssueMove;
import io.piboard.jirasim.change.ProjectDeletion;
import io.piboard.jirasim.change.SprintChanges;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import io.piboard.jirasim.site.SprintState;
import io.piboard.jirasim.site.User;
import java.util.List;
import java.util.Random;

/** Somebody who works in Jira behind our back: edits, moves, deletes, closes sprints, on request or by dice. */
final class Colleague {

    private final Site site;
    private final Changes changes;
    private final SprintChanges sprints;
    private final User self;

    Colleague(Site site, Changes changes, User self) {
        this.site = site;
        this.changes = changes;
        this.sprints = new SprintChanges(site, changes);
        this.self = self;
    }

    /** The value as it is stored: plain text, ids, a double for story points, lists. */
    void edit(String idOrKey, String field, Object value) {
        changes.update(self, issue(idOrKey).with(field, value), "issue_updated");
    }

    void delete(String idOrKey) {
        changes.delete(self, issue(idOrKey));
    }

    void move(String idOrKey, String project) {
        new IssueMove(site, changes).move(self, issue(idOrKey), project(project));
    }

    void deleteProject(String project) {
        new ProjectDeletion(site, changes).delete(self, project(project));
    }

    void closeSprint(long id) {
        Sprint sprint = site.sprint(id).orElseThrow(() -> new IllegalArgumentException("no sprint " + id));
        sprints.update(sprint, closed(sprint));
    }

    private Sprint closed(Sprint sprint) {
        return new Sprint(
                sprint.id(),
                sprint.board(),
                sprint.name(),
                sprint.goal(),
                SprintState.CLOSED,
                sprint.start(),
                sprint.end(),
                site.now(),
                sprint.created(),
                sprint.activated(),
                sprint.sequence(),
                sprint.properties());
    }

    /** So many small edits of issues of a project; the same seed on the same site does the same. */
    void dabble(String project, long seed, int count) {
        Random dice = new Random(seed);
        for (int i = 0; i < count; i++) {
            List<Issue> issues = site.issues().stream()
                    .filter(issue -> issue.key().startsWith(project + "-"))
                    .toList();
            dabble(issues.get(dice.nextInt(issues.size())), dice);
        }
    }

    private void dabble(Issue issue, Random dice) {
        Issue changed = switch (dice.nextInt(4)) {
            case 0 -> issue.with(FieldId.SUMMARY, "Words of a colleague " + dice.nextInt(1000));
            case 1 -> issue.with(FieldId.LABELS, List.of("label-" + dice.nextInt(10)));
            case 2 -> issue.with(FieldId.DUE, "2027-01-" + (10 + dice.nextInt(20)));
            default -> issue.with(FieldId.PRIORITY, String.valueOf(1 + dice.nextInt(5)));
        };
        changes.update(self, changed, "issue_updated");
    }

    private Project project(String key) {
        return site.catalog().project(key).orElseThrow(() -> new IllegalArgumentException("no project " + key));
    }

    private Issue issue(String idOrKey) {
        return site.issue(idOrKey).orElseThrow(() -> new IllegalArgumentException("no issue " + idOrKey));
    }
}

package io.piboard.jirasim.change;

import io.piboard.jirasim.site.Commit;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import io.piboard.jirasim.site.SprintState;
import io.piboard.jirasim.site.User;
import java.util.List;

/** Stores sprints and tells of them: a start is told twice, a deleted sprint leaves its issues in the backlog. */
public final class SprintChanges {

    private final Site site;
    private final Changes changes;

    public SprintChanges(Site site, Changes changes) {
        this.site = site;
        this.changes = changes;
    }

    public Sprint create(Sprint draft) {
        Commit commit = site.change();
        long id = commit.next(Commit.SPRINTS, 100);
        Sprint sprint = new Sprint(
                id,
                draft.board(),
                draft.name(),
                draft.goal(),
                SprintState.FUTURE,
                draft.start(),
                draft.end(),
                null,
                site.now(),
                null,
                id,
                draft.properties());
        commit.put(sprint).commit();
        changes.tell(new ChangeEvent.SprintCreated(sprint));
        return sprint;
    }

    public void update(Sprint before, Sprint after) {
        if (before.equals(after)) {
            return;
        }
        site.change().put(after).commit();
        boolean moved = before.state() != after.state();
        if (moved && after.state() == SprintState.CLOSED) {
            changes.tell(new ChangeEvent.SprintClosed(after));
            return;
        }
        if (moved) {
            changes.tell(new ChangeEvent.SprintStarted(after));
        }
        changes.tell(new ChangeEvent.SprintUpdated(before, after));
    }

    public void delete(User user, Sprint sprint) {
        for (Issue issue : site.members(sprint.id())) {
            List<Long> rest =
                    issue.sprints().stream().filter(id -> id != sprint.id()).toList();
            changes.update(user, issue.with(FieldId.SPRINT, rest), "issue_updated");
        }
        site.change().remove(sprint).commit();
        changes.tell(new ChangeEvent.SprintDeleted(sprint));
    }
}

package io.piboard.sync.alm;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.sync.alm.AlmGateway.SprintCondition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sprints, open unless they were closed or deleted, and what becomes of their issues. */
final class InMemorySprints {

    private final Map<String, SprintCondition> conditions = new HashMap<>();
    private final IssueShelf issues;

    InMemorySprints(IssueShelf issues) {
        this.issues = issues;
    }

    SprintCondition condition(String sprint) {
        return conditions.getOrDefault(sprint, SprintCondition.OPEN);
    }

    /** Done issues stay behind in it without being changed; the others leave it for the backlog. */
    void close(String actor, String sprint) {
        conditions.put(sprint, SprintCondition.CLOSED);
        for (AlmIssue issue : issuesIn(sprint)) {
            if (issue.statusCategory().equals("done")) {
                issues.quietly(issue.id(), edit -> leave(edit, sprint));
            } else {
                issues.change(Change.Kind.UPDATED, actor, issue.id(), edit -> leave(edit, sprint));
            }
        }
    }

    void delete(String actor, String sprint) {
        conditions.put(sprint, SprintCondition.GONE);
        issuesIn(sprint)
                .forEach(issue -> issues.change(
                        Change.Kind.UPDATED,
                        actor,
                        issue.id(),
                        edit -> edit.set(SyncedField.ITERATION, FieldValue.EMPTY)));
    }

    void requireOpen(FieldValue sprint) {
        if (!sprint.isEmpty() && condition(sprint.text()) != SprintCondition.OPEN) {
            throw new AlmException.Rejected("The sprint takes no issues.", null);
        }
    }

    private static void leave(IssueEdit edit, String sprint) {
        edit.set(SyncedField.ITERATION, FieldValue.EMPTY);
        edit.closedSprints.add(sprint);
        edit.closedSprints.sort(LaggingIndex.BY_ID.reversed());
    }

    private List<AlmIssue> issuesIn(String sprint) {
        return issues.all().stream()
                .filter(issue -> FieldValue.of(sprint).equals(issue.fields().get(SyncedField.ITERATION)))
                .toList();
    }
}

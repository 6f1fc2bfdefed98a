package io.piboard.sync.plan;

import io.piboard.contracts.SyncedField;
import io.piboard.contracts.session.SessionChanged.ConflictPolicy;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.mapping.TeamFields;
import java.util.List;

/** Puts the merges of all fields of one link together: what to remember, what to write and in which order. */
public final class LinkPlanner {

    /** Rule 21: fields, sprint, points, then status. */
    private static final List<SyncedField> WRITE_ORDER =
            List.of(SyncedField.TEXT, SyncedField.ITERATION, SyncedField.STORY_POINTS, SyncedField.STATUS);

    private static final String DONE = "done";

    private final TeamFields fields;
    private final ConflictPolicy policy;
    private final long revision;

    public LinkPlanner(TeamFields fields, ConflictPolicy policy, long revision) {
        this.fields = fields;
        this.policy = policy;
        this.revision = revision;
    }

    public LinkPlan plan(SyncLink link, AlmIssue issue) {
        LinkDraft draft = new LinkDraft(fields, policy, revision, link, issue);
        for (SyncedField field : writeOrder(issue)) {
            draft.add(field);
        }
        return draft.plan();
    }

    /** Rule 21: an issue that leaves a done category is reopened first, or Jira may refuse the rest. */
    private static List<SyncedField> writeOrder(AlmIssue issue) {
        if (!DONE.equals(issue.statusCategory())) {
            return WRITE_ORDER;
        }
        return List.of(SyncedField.STATUS, SyncedField.TEXT, SyncedField.ITERATION, SyncedField.STORY_POINTS);
    }
}

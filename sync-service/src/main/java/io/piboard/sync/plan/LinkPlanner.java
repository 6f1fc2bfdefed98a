package io.piboard.sync.plan;

import io.piboard.contracts.SyncedField;
import io.piboard.contracts.session.SessionChanged.ConflictPolicy;
import io.piboard.contracts.session.SessionChanged.LinkRule;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.mapping.TeamFields;
import io.piboard.sync.right.Rights;
import java.util.List;
import java.util.function.Function;

/** Puts the merges of all fields and strings of one link together: what to remember, what to write and in which order. */
public final class LinkPlanner {

    /** Rule 21: fields, sprint, points, links, then status. */
    private static final List<SyncedField> BEFORE_LINKS =
            List.of(SyncedField.TEXT, SyncedField.ITERATION, SyncedField.STORY_POINTS);

    private static final String DONE = "done";

    private final TeamFields fields;
    private final ConflictPolicy policy;
    private final List<LinkRule> rules;
    private final Function<String, Rights> rights;
    private final long revision;

    /** @param rights by project */
    public LinkPlanner(
            TeamFields fields,
            ConflictPolicy policy,
            List<LinkRule> rules,
            Function<String, Rights> rights,
            long revision) {
        this.fields = fields;
        this.policy = policy;
        this.rules = rules;
        this.rights = rights;
        this.revision = revision;
    }

    /** Rule 21: an issue that leaves a done category is reopened first, or Jira may refuse the rest. */
    public LinkPlan plan(SyncLink link, AlmIssue issue, OtherEnds ends) {
        LinkDraft draft = new LinkDraft(fields, policy, rights.apply(issue.projectId()), revision, link, issue);
        StringDraft strings = new StringDraft(rules, rights, link, issue, ends, revision);
        boolean isDone = DONE.equals(issue.statusCategory());
        if (isDone) {
            draft.add(SyncedField.STATUS);
        }
        BEFORE_LINKS.forEach(draft::add);
        draft.add(strings);
        if (!isDone) {
            draft.add(SyncedField.STATUS);
        }
        return draft.plan();
    }
}

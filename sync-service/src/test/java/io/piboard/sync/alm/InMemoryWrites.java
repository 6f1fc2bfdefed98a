package io.piboard.sync.alm;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import java.util.List;

/** What the gateway's writes do, and what is refused. */
final class InMemoryWrites {

    private static final KnownWorkflows.Key ONE = new KnownWorkflows.Key("", "", "");
    private static final int LONGEST = 255;

    private final InMemorySite site;
    private final KnownWorkflows known = new KnownWorkflows();

    InMemoryWrites(InMemorySite site) {
        this.site = site;
    }

    void write(String id, IssueWrite write) {
        if (write instanceof IssueWrite.MoveToSprint move) {
            move(move.value(), List.of(id));
            return;
        }
        AlmIssue now = site.issues.get(id);
        site.refusals.check(id, write.field());
        if (write instanceof IssueWrite.SetText text) {
            requireOneLine(text.value());
        }
        if (write instanceof IssueWrite.ChangeStatus status) {
            requireStep(now, status.value());
        }
        site.edit(InMemorySite.PIBOARD, id, write.field(), write.value());
    }

    /** All or none. */
    void move(FieldValue sprint, List<String> ids) {
        site.sprints.requireOpen(sprint);
        ids.forEach(site.issues::get);
        ids.forEach(id -> site.refusals.check(id, SyncedField.ITERATION));
        ids.forEach(id -> site.edit(InMemorySite.PIBOARD, id, SyncedField.ITERATION, sprint));
    }

    List<String> path(AlmIssue issue, String to) {
        String from = status(issue);
        if (from.equals(to)) {
            return List.of();
        }
        learn(from);
        return site.statuses.leads(from, to)
                ? List.of(to)
                : known.path(ONE, from, to).orElseThrow(() -> site.statuses.noWay(from));
    }

    private void requireStep(AlmIssue now, FieldValue to) {
        String from = status(now);
        learn(from);
        if (!from.equals(to.text()) && !site.statuses.leads(from, to.text())) {
            throw site.statuses.noWay(from);
        }
    }

    private void learn(String status) {
        site.statuses.offeredIn(status).ifPresent(offered -> known.learn(ONE, status, offered));
    }

    static void requireOneLine(FieldValue text) {
        String line = text.asText().orElse("");
        if (line.isBlank() || line.contains("\n") || line.length() > LONGEST) {
            throw new AlmException.Rejected("The text has to be one line.", null);
        }
    }

    private static String status(AlmIssue issue) {
        return issue.fields().get(SyncedField.STATUS).asText().orElse("");
    }
}

package io.piboard.simulation.jira;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.simulation.kernel.Kernel;
import io.piboard.simulation.planning.Planning;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.AlmIssue.Link;
import io.piboard.sync.alm.Change;
import io.piboard.sync.alm.InMemoryAlm;
import java.util.List;
import java.util.stream.Stream;

/** The Jira of a run: the in-memory one on virtual time; the ledger and the webhooks hear of each of its changes. */
public final class SimulatedJira {

    private final InMemoryAlm alm;
    private final JiraLedger ledger;

    public SimulatedJira(Kernel kernel, JiraLedger ledger, Webhooks webhooks, long clockSkew) {
        this.ledger = ledger;
        this.alm = new InMemoryAlm(() -> kernel.time().instant().plusMillis(clockSkew));
        Planning.CATEGORIES.forEach(alm.site()::category);
        alm.site().listen(change -> {
            note(change);
            webhooks.changed(change);
        });
    }

    public InMemoryAlm alm() {
        return alm;
    }

    /** All links of an issue, its children among them. */
    public List<Link> linksOf(AlmIssue issue) {
        return Stream.concat(
                        issue.links().stream(),
                        alm.all().stream()
                                .filter(child -> child.links().stream()
                                        .anyMatch(link -> link.type().equals(AlmIssue.PARENT)
                                                && link.other().equals(issue.id())))
                                .map(child -> new Link(null, AlmIssue.PARENT, child.id(), true)))
                .toList();
    }

    /** {@code null} when there is none. */
    public AlmIssue issue(String id) {
        return id == null ? null : alm.issue(id);
    }

    private void noteLinks(Change change) {
        List<Link> before =
                change.before() == null ? List.of() : change.before().links();
        List<Link> after = change.after().links();
        before.stream()
                .filter(link -> !after.contains(link))
                .forEach(link -> ledger.linked(change.issueId(), link, false));
        after.stream()
                .filter(link -> !before.contains(link))
                .forEach(link -> ledger.linked(change.issueId(), link, true));
    }

    private void note(Change change) {
        if (change.after() == null) {
            ledger.deleted(change.issueId());
            return;
        }
        for (SyncedField field : SyncedField.values()) {
            FieldValue from = change.before() == null
                    ? FieldValue.EMPTY
                    : change.before().fields().getOrDefault(field, FieldValue.EMPTY);
            FieldValue to = change.after().fields().getOrDefault(field, FieldValue.EMPTY);
            if (!to.equals(from)) {
                ledger.changed(change.issueId(), field, from, to);
            }
        }
        noteLinks(change);
        if (change.kind() == Change.Kind.CREATED) {
            ledger.created(change.after());
        }
    }
}

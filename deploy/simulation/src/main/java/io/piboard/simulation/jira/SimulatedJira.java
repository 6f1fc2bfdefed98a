package io.piboard.simulation.jira;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.simulation.kernel.Kernel;
import io.piboard.simulation.planning.Planning;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.Change;
import io.piboard.sync.alm.InMemoryAlm;

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

    /** {@code null} when there is none. */
    public AlmIssue issue(String id) {
        return id == null ? null : alm.issue(id);
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
        if (change.kind() == Change.Kind.CREATED) {
            ledger.created(change.after());
        }
    }
}

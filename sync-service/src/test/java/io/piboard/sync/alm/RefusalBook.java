package io.piboard.sync.alm;

import io.piboard.contracts.SyncedField;
import java.util.HashMap;
import java.util.Map;

/** Permissions that were taken: of one field of an issue, or of everything on it. */
final class RefusalBook {

    private final Map<Subject, String> reasons = new HashMap<>();

    /** @param field {@code null} for everything */
    private record Subject(String issueId, SyncedField field) {}

    void refuse(String issueId, SyncedField field, String reason) {
        reasons.put(new Subject(issueId, field), reason);
    }

    void allow(String issueId) {
        reasons.keySet().removeIf(subject -> subject.issueId().equals(issueId));
    }

    void check(String issueId, SyncedField field) {
        String reason = reasons.getOrDefault(new Subject(issueId, null), reasons.get(new Subject(issueId, field)));
        if (reason != null) {
            throw new AlmException.Rejected(reason, null);
        }
    }
}

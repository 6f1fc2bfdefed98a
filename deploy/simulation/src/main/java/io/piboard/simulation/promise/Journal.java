package io.piboard.simulation.promise;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import java.util.UUID;

/** What sync-service wrote down about a sticky, as far as a promise may lean on it. */
public interface Journal {

    /** A standing policy decided for Jira, and this value was kept here. */
    boolean hasYielded(UUID sticky, SyncedField field, FieldValue value);

    boolean wasRefused(UUID sticky, SyncedField field);
}

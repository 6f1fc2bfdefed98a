package io.piboard.metadata.refresh;

import io.piboard.contracts.metadata.MetadataTouched;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Makes something of a bell other than a look at the catalog. */
public interface BellListener {

    /** The event it is for; no other listener has it. */
    String event();

    /** Completes when it is in the database. */
    Uni<Void> heard(MetadataTouched bell);

    /** What has to be looked at then; empty for nothing. */
    default Optional<RefreshKind> thenLookAt() {
        return Optional.empty();
    }
}

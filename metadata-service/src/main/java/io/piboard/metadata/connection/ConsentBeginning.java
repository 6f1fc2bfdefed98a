package io.piboard.metadata.connection;

import io.smallrye.mutiny.Uni;

/** Begins to ask a person for consent. */
public interface ConsentBeginning {

    /** @param person who asks, and who alone may finish it */
    Uni<ConsentWanted> begin(Entered entered, String person);
}

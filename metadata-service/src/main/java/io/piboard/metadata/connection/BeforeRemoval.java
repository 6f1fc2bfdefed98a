package io.piboard.metadata.connection;

import io.smallrye.mutiny.Uni;

/** Tidies up at the site before a connection is removed, while we still can log in; a failure stops nothing. */
public interface BeforeRemoval {

    Uni<Void> beforeRemoval(KnownConnection connection);
}

package io.piboard.metadata.refresh;

import java.util.UUID;

/** A look that this replica has claimed; {@code rung} tells afterwards whether a bell came meanwhile. */
record DueRefresh(UUID connection, RefreshKind kind, long rung) {}

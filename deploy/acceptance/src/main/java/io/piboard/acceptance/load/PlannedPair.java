package io.piboard.acceptance.load;

import java.util.UUID;

/** A sticky with its issue, both known to the harness before the load begins. */
record PlannedPair(UUID sticky, UUID board, String issue, String project) {}

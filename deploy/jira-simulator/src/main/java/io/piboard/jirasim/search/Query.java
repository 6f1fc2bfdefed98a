package io.piboard.jirasim.search;

import java.util.List;
import java.util.Optional;

/** A parsed query; without a condition it is unbounded, which Jira Cloud refuses. */
record Query(Optional<Clause> condition, List<SortKey> order) {}

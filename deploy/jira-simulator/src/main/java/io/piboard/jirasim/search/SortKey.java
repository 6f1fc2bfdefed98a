package io.piboard.jirasim.search;

/** One field of ORDER BY. */
record SortKey(String field, boolean descending) {}

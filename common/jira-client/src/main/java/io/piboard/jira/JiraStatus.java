package io.piboard.jira;

/** A status by id and category key ({@code new}, {@code indeterminate}, {@code done}, {@code undefined}). */
public record JiraStatus(String id, String name, String category) {}

package io.piboard.jira;

/**
 * A field on the screen by which an issue is created.
 *
 * @param insists whether a create without it is refused: it is required and has no default
 */
public record JiraCreateField(String id, String name, boolean insists) {}

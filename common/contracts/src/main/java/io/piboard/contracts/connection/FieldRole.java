package io.piboard.contracts.connection;

/** A part that a Jira field plays for us and whose id differs from site to site. */
public enum FieldRole {
    STORY_POINTS,
    SPRINT
}

package io.piboard.jira;

/** A project; its id stays, its key may change. */
public record JiraProject(String id, String key, String name) {}

package io.piboard.jira;

import java.util.List;

/** An issue type of a project with the statuses its workflow knows. */
public record JiraIssueType(String id, String name, boolean subtask, List<JiraStatus> statuses) {}

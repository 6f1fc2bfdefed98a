package io.piboard.jira;

import java.util.List;

/**
 * Issues that a search found.
 *
 * @param nextPageToken asks for the next page; {@code null} on the last one, which a short page does not have to be
 */
public record JiraSearchPage(List<JiraIssue> issues, String nextPageToken) {}

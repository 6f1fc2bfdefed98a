package io.piboard.jira;

import java.util.Map;

/**
 * What a new issue shall be.
 *
 * @param fields further fields by id
 * @param properties stored with the issue in the same moment: the mark by which a create whose answer was lost is found again
 */
public record CreateIssue(
        String projectId,
        String issueTypeId,
        String summary,
        Map<String, Object> fields,
        Map<String, Object> properties) {}

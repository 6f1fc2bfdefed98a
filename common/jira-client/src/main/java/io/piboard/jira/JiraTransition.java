package io.piboard.jira;

import java.util.List;

/**
 * A way out of the present status.
 *
 * @param toName as people know the status; never to decide by
 * @param requiredFields ids of fields its screen insists on
 */
public record JiraTransition(
        String id, String name, String toStatusId, String toName, String toCategory, List<String> requiredFields) {}

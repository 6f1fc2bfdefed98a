package io.piboard.jira;

import java.util.List;

/**
 * A way out of the present status.
 *
 * @param requiredFields ids of fields its screen insists on
 */
public record JiraTransition(
        String id, String name, String toStatusId, String toCategory, List<String> requiredFields) {}

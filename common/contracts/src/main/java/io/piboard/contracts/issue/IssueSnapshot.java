package io.piboard.contracts.issue;

import io.piboard.contracts.FieldValue;
import java.time.Instant;
import java.util.Map;

/**
 * The allow-listed values of one issue as a signed webhook body showed them, in Jira's terms.
 *
 * @param updated {@code issue.fields.updated}
 * @param fieldsVersion the connection's field mapping that chose what to keep
 * @param fields by Jira field id: {@code summary} text, {@code status}, {@code issuetype}, {@code project}, {@code
 *     parent} ids,
 *     {@code statusCategory} its key ({@code new}, {@code indeterminate}, {@code done}, {@code undefined}), the sprint
 *     field the id of the active or future sprint, story points a number; a field that was absent in the body is absent
 *     here, one that was null is {@link FieldValue#EMPTY}
 */
public record IssueSnapshot(String key, Instant updated, long fieldsVersion, Map<String, FieldValue> fields) {}

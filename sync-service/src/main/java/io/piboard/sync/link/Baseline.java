package io.piboard.sync.link;

import io.piboard.contracts.FieldValue;

/**
 * What board and Jira last agreed on for one field, in Jira's terms.
 *
 * @param jiraField the field it was read from; a baseline read from another field is none (link.md rule 13)
 * @param changedByJira revision of the last change that no attempt of ours explains (link.md rule 15); 0 if never
 */
public record Baseline(FieldValue value, String jiraField, long changedByJira) {}

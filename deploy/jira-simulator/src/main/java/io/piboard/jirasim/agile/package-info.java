/**
 * Issues as the agile API shows them, and its lists of them: with offsets under {@code /rest/agile/1.0} on every kind of
 * Jira, with page tokens under {@code /rest/software/1.0} on Cloud.
 */
package io.piboard.jirasim.agile;

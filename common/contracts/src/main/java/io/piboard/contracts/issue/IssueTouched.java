package io.piboard.contracts.issue;

import java.time.Instant;
import java.util.UUID;

/**
 * Something happened to an issue: wakes its link; webhook-ingest writes it.
 *
 * @param issueId numeric id; the only identity
 * @param event Jira's own name, e.g. {@code jira:issue_updated}; informative
 * @param eventAt Jira's clock
 * @param delivery Jira's delivery id, or a hash of the body; informative, repeats are harmless
 * @param snapshot the allow-listed values of a signed issue body; {@code null} when the body proves nothing or the event
 *     has none (links, sprints): the record then only rings
 */
public record IssueTouched(
        UUID organisation,
        UUID connection,
        String issueId,
        String event,
        Instant eventAt,
        String delivery,
        IssueSnapshot snapshot) {}

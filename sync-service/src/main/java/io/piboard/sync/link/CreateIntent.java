package io.piboard.sync.link;

import java.time.Instant;
import java.util.UUID;

/**
 * An issue that is to be created, committed before the request: project and type are frozen, and the operation is the
 * marker that tells the issue after a lost answer (link.md rules 25 and 26).
 *
 * @param asked when the first request was about to be sent, on Jira's clock as far as known; {@code null} before that
 */
public record CreateIntent(UUID operation, String projectId, String issueTypeId, String text, Instant asked) {

    /** Nothing came of it: it may be asked for again. */
    public CreateIntent unasked() {
        return new CreateIntent(operation, projectId, issueTypeId, text, null);
    }

    public CreateIntent asked(Instant at) {
        return asked == null ? new CreateIntent(operation, projectId, issueTypeId, text, at) : this;
    }
}

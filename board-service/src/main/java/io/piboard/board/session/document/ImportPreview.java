package io.piboard.board.session.document;

import io.piboard.board.session.check.Finding;
import io.piboard.yaml.Difference;
import java.util.List;
import java.util.UUID;

/**
 * What an import would do.
 *
 * @param token names exactly this; good for an hour, or until another import of the session is shown
 * @param isNew the session is not there yet
 * @param differences empty: it is as the document says
 * @param errors what can never work with what Jira has: it would be refused
 */
public record ImportPreview(
        UUID token, boolean isNew, List<Difference> differences, List<Finding> errors, List<Finding> warnings) {}

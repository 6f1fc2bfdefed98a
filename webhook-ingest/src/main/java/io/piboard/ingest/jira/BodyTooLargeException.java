package io.piboard.ingest.jira;

import java.io.IOException;

/** More bytes came than any webhook of Jira has. */
final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1;

    BodyTooLargeException() {
        super("the body is too large");
    }
}

package io.piboard.jira.address;

/** This address is not for connections to Jira; the message says why and may be shown to an admin. */
public final class ForbiddenAddressException extends RuntimeException {

    public ForbiddenAddressException(String message) {
        super(message);
    }
}

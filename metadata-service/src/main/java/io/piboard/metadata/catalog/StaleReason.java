package io.piboard.metadata.catalog;

import io.piboard.contracts.connection.ConnectionState;
import io.piboard.metadata.alm.AlmException;
import java.util.Optional;

/** Why what we show may not be what Jira has. */
enum StaleReason {
    /** The first look is still to come. */
    NOT_READ_YET,
    /** Jira did not answer the last look. */
    JIRA_UNREACHABLE,
    /** An admin has to renew the credentials. */
    CREDENTIALS_REFUSED,
    /** An admin has stopped the traffic. */
    PAUSED,
    /** Jira answered, but not this account. */
    JIRA_REFUSED,
    /** Jira does not have it any more, or hides it from the account. */
    GONE_OR_HIDDEN,
    /** The last look is too long ago. */
    OVERDUE;

    /** Why a connection in this state is not looked at; empty where it is. */
    static Optional<StaleReason> of(ConnectionState state) {
        return switch (state) {
            case ACTIVE -> Optional.empty();
            case PAUSED -> Optional.of(PAUSED);
            case UNAUTHORIZED -> Optional.of(CREDENTIALS_REFUSED);
            case REMOVED -> Optional.of(GONE_OR_HIDDEN);
        };
    }

    /** Empty where the failure says nothing of Jira's state: it only asked us to wait. */
    static Optional<StaleReason> of(AlmException failure) {
        return switch (failure) {
            case AlmException.Unreachable unreachable -> Optional.of(JIRA_UNREACHABLE);
            case AlmException.NotFound notFound -> Optional.of(JIRA_UNREACHABLE);
            case AlmException.CredentialsRefused refused -> Optional.of(CREDENTIALS_REFUSED);
            case AlmException.NoLicence none -> Optional.of(JIRA_REFUSED);
            case AlmException.Refused refused -> Optional.of(JIRA_REFUSED);
            case AlmException.Busy busy -> Optional.empty();
        };
    }
}

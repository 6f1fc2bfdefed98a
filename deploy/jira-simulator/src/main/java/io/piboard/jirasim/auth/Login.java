package io.piboard.jirasim.auth;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Caller;
import java.util.Optional;

/** What came of the credentials of one request. */
public sealed interface Login {

    /** None were sent, or they were dropped on the way; Jira goes on with less to show. */
    record Anonymous() implements Login {}

    record SignedIn(Caller caller) implements Login {}

    /** They were wrong, expired, locked or not to be used here. */
    record Refused(Answer answer) implements Login {}

    default Optional<Caller> known() {
        return this instanceof SignedIn signedIn ? Optional.of(signedIn.caller()) : Optional.empty();
    }
}

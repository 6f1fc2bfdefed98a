package io.piboard.board.session;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.piboard.contracts.session.SessionChanged.SessionState;
import java.util.UUID;

/** A session as the public API shows it: its plan, and what is not for the client to choose. */
public record SessionView(
        UUID id,
        long version,
        SessionState state,
        @JsonUnwrapped SessionPlan plan) {

    static SessionView of(SessionEntity session) {
        return new SessionView(session.id, session.version, session.state, SessionTranslation.plan(session));
    }
}

package io.piboard.board.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.piboard.board.session.check.Finding;
import io.piboard.contracts.session.SessionChanged.SessionState;
import java.util.List;
import java.util.UUID;

/**
 * A session as the public API shows it: its plan, and what is not for the client to choose.
 *
 * @param warnings in the answer to a change: what of it does not fit Jira; not there otherwise
 */
public record SessionView(
        UUID id,
        long version,
        SessionState state,
        @JsonUnwrapped SessionPlan plan,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Finding> warnings) {

    static SessionView of(SessionEntity session) {
        return new SessionView(session.id, session.version, session.state, SessionTranslation.plan(session), null);
    }

    SessionView with(List<Finding> found) {
        return new SessionView(id, version, state, plan, found);
    }
}

package io.piboard.jirasim.server;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.mischief.Fault;
import java.util.List;
import java.util.Map;

/** How a request is refused that the switchboard lets fail; only Cloud says which of its limits it was. */
final class FaultAnswer {

    private final JiraKind kind;

    FaultAnswer(JiraKind kind) {
        this.kind = kind;
    }

    Answer of(Fault fault) {
        boolean limited = fault.status() == 429;
        String message = limited ? "Rate limit exceeded." : "The simulator was told to fail here.";
        Answer answer = Answer.json(fault.status(), JiraError.body(List.of(message), Map.of()));
        if (!limited && fault.status() != 503) {
            return answer;
        }
        Answer later = answer.with("Retry-After", String.valueOf(fault.retryAfterSeconds()));
        return limited && kind.cloud() ? later.with("RateLimit-Reason", "jira-burst-based") : later;
    }
}

package io.piboard.jirasim.limit;

import io.piboard.jirasim.http.Answer;
import java.util.Optional;

/** One limit: refuses a request before it is looked at, and writes into the answer what is left. */
interface Limiter {

    Optional<Answer> refusal(Asked asked);

    Answer counted(Asked asked, Answer answer);
}

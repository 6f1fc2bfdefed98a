package io.piboard.jirasim.server;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.JiraError;
import java.util.function.Supplier;

/** An answer whatever happens: a request that is never answered would look like a fault of the network. */
final class SafeAnswer {

    private static final System.Logger LOG = System.getLogger(SafeAnswer.class.getName());

    private SafeAnswer() {}

    static Answer of(Supplier<Answer> work) {
        try {
            return work.get();
        } catch (JiraError refused) {
            return refused.answer();
        } catch (ClassCastException wrongShape) {
            return JiraError.wrongShape().answer();
        } catch (RuntimeException | StackOverflowError bug) {
            LOG.log(System.Logger.Level.ERROR, "a request met a bug of the simulator", bug);
            return JiraError.of(500, "Internal server error").answer();
        }
    }
}

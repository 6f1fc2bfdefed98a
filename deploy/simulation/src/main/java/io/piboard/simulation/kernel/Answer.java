package io.piboard.simulation.kernel;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/** What an effect ended with; it must end within its own event, or it would not be one. */
final class Answer<T> {

    private T item;
    private Throwable failure;
    private boolean ended;

    static <T> Answer<T> of(String what, Uni<T> effect) {
        Answer<T> answer = new Answer<>();
        effect.subscribe().with(answer::succeed, answer::fail);
        if (!answer.ended) {
            throw new IllegalStateException("not done within one event: " + what);
        }
        return answer;
    }

    void give(UniEmitter<? super T> to) {
        if (failure == null) {
            to.complete(item);
        } else {
            to.fail(failure);
        }
    }

    private void succeed(T result) {
        item = result;
        ended = true;
    }

    private void fail(Throwable why) {
        failure = why;
        ended = true;
    }
}

package io.piboard.jirasim.http;

/** Answers one kind of request; runs on the event loop and must not block. */
@FunctionalInterface
public interface Endpoint {

    Answer answer(Call call);
}

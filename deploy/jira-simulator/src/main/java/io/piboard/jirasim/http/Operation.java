package io.piboard.jirasim.http;

import io.piboard.jirasim.requests.RequestClass;

/** An endpoint with what has to be known before it may run. */
public record Operation(RequestClass kind, boolean anonymous, Endpoint endpoint) {

    /** The same with something around its endpoint. */
    public Operation with(Endpoint other) {
        return new Operation(kind, anonymous, other);
    }
}

package io.piboard.jira.auth;

import java.net.URI;

/**
 * A consent that a person can be asked for.
 *
 * @param address where to send the person's browser
 * @param secret to be kept, encrypted, until the person is back; a new one each time, and nobody else's business
 */
public record ConsentStarted(URI address, String secret) {
    @Override
    public String toString() {
        return "ConsentStarted[hidden]";
    }
}

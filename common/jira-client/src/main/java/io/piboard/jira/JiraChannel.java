package io.piboard.jira;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** The HTTP client of one connection and the guard in front of it. */
record JiraChannel(URI apiUrl, JiraApi api, JiraGuard guard) {

    boolean leadsTo(URI address) {
        return apiUrl.equals(address);
    }

    void close() {
        try {
            if (api instanceof Closeable client) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

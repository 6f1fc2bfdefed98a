package io.piboard.jira;

import io.piboard.jira.http.CheckedTransport;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** The HTTP client of one connection and the guard in front of it. */
record JiraChannel(URI apiUrl, JiraApi api, CheckedTransport transport, JiraGuard guard) {

    boolean leadsTo(URI address) {
        return apiUrl.equals(address);
    }

    void close() {
        transport.close();
        try {
            if (api instanceof Closeable client) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

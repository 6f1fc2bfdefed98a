package io.piboard.jira.address;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks a name server which addresses a name stands for. */
@FunctionalInterface
public interface HostLookup {

    /** Fails with {@link UnknownHostException}, perhaps as a cause, when there are none. */
    Uni<List<InetAddress>> addresses(String host);

    /** The way every Java program asks, on a thread that may wait. */
    static HostLookup ofThisMachine() {
        return host ->
                Uni.createFrom().item(() -> allOf(host)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static List<InetAddress> allOf(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }
}

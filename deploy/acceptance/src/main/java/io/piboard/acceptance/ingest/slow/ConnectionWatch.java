package io.piboard.acceptance.ingest.slow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks every second at the connections that strangers have to a port; our own are not counted. */
final class ConnectionWatch implements AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final String SOCKET = "socket:[";

    private final int port;
    private final ConnectionLives lives = new ConnectionLives(System.nanoTime());
    private final Thread thread =
            Thread.ofPlatform().daemon().name("connection-watch").unstarted(this::watch);
    private volatile boolean ending;

    private ConnectionWatch(int port) {
        this.port = port;
    }

    static ConnectionWatch of(int port) {
        var watch = new ConnectionWatch(port);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        while (!ending) {
            LockSupport.parkNanos(EVERY.toNanos());
            look();
        }
    }

    private void look() {
        Set<Long> ours = ourSockets();
        ConnectionTable table = ConnectionTable.of(Stream.concat(lines("tcp"), lines("tcp6")));
        Set<Integer> held = new HashSet<>(table.heldBy(port));
        held.removeAll(table.portsOf(ours));
        lives.look(System.nanoTime(), held);
    }

    private static Stream<String> lines(String table) {
        try {
            return Files.readAllLines(Path.of("/proc/net", table)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Long> ourSockets() {
        try (Stream<Path> handles = Files.list(Path.of("/proc/self/fd"))) {
            return handles.map(ConnectionWatch::target)
                    .filter(target -> target.startsWith(SOCKET))
                    .map(target -> Long.parseLong(target.substring(SOCKET.length(), target.length() - 1)))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path handle) {
        try {
            return Files.readSymbolicLink(handle).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    /** Looks a last time; what is asked for is valid after that. */
    @Override
    public void close() {
        ending = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Duration longest() {
        return lives.longest();
    }

    int most() {
        return lives.most();
    }
}

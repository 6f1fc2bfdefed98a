package io.piboard.local;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Starts a service again that ended by itself, once the stack is up and until it is stopped. */
final class Supervisor {

    /** Long enough to notice that the whole stack is being stopped: Ctrl-C reaches the services as well. */
    private static final Executor LATER = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

    private final boolean enabled;
    private final Set<Process> forgotten = ConcurrentHashMap.newKeySet();
    private volatile boolean active;

    Supervisor(boolean enabled) {
        this.enabled = enabled;
    }

    /** From now on; before that a service that ends fails the start. */
    void begin() {
        active = enabled;
    }

    void end() {
        active = false;
    }

    void forget(Process process) {
        forgotten.add(process);
    }

    void watch(Process process, String name, Runnable launch) {
        process.onExit().thenRunAsync(() -> ended(process, name, launch), LATER);
    }

    private void ended(Process process, String name, Runnable launch) {
        if (!forgotten.remove(process) && active) {
            System.out.println(name + " ended unexpectedly (exit code " + process.exitValue() + "), starting it again");
            launch.run();
        }
    }
}

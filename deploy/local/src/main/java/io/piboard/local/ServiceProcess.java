package io.piboard.local;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One service of a running stack: the handle tests use to kill it, pause it and start it again. */
public final class ServiceProcess {

    private static final Duration READY = Duration.ofSeconds(120);
    private static final long STOP_SECONDS = 20;

    private final ServiceCommand command;
    private final StackPorts ports;
    private final PidFile pidFile;
    private final ServiceLog log;
    private final Supervisor supervisor;
    private Process process;

    ServiceProcess(ServiceCommand command, StackPorts ports, PidFile pidFile, ServiceLog log, Supervisor supervisor) {
        this.command = command;
        this.ports = ports;
        this.pidFile = pidFile;
        this.log = log;
        this.supervisor = supervisor;
    }

    public String name() {
        return command.service().module();
    }

    public URI address() {
        return ports.address(command.service().http());
    }

    /** Health, metrics and OpenAPI. */
    public URI managementAddress() {
        return ports.address(command.service().management());
    }

    public synchronized long pid() {
        return process.pid();
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Starts it without waiting for it. */
    public synchronized void launch() {
        if (isAlive()) {
            return;
        }
        Process started = command.start();
        process = started;
        pidFile.write(started.toHandle());
        log.follow(started);
        supervisor.watch(started, name(), this::launch);
    }

    public void awaitReady() {
        if (!new Readiness(managementAddress()).await(READY, this::isAlive)) {
            String why = isAlive() ? "is not ready after " + READY.toSeconds() + " s" : "ended while starting";
            throw new StackException(name() + " " + why + ". Its log, " + log.file() + ", ends with:"
                    + System.lineSeparator()
                    + String.join(System.lineSeparator(), log.lastLines(30)));
        }
    }

    /** Launches it and waits until it is ready. */
    public void start() {
        launch();
        awaitReady();
    }

    /** SIGTERM, and waits for the end; it is not started again by itself. */
    public synchronized void stop() {
        if (process == null) {
            return;
        }
        // also when it has just ended by itself and is about to be started again
        supervisor.forget(process);
        // not process.destroy(), which closes the pipe and loses the last lines of the log
        process.toHandle().destroy();
        // a paused process hears nothing else
        resume();
        if (!exits()) {
            process.destroyForcibly();
            exits();
        }
        pidFile.delete();
    }

    public void restart() {
        stop();
        start();
    }

    /** SIGKILL, as a crash would; a supervised stack starts it again, otherwise {@link #start()} does. */
    public synchronized void kill() {
        process.destroyForcibly();
        exits();
    }

    /** SIGKILL, and it stays down also in a supervised stack until {@link #start()}. */
    public synchronized void crash() {
        supervisor.forget(process);
        kill();
    }

    /** SIGSTOP: it is there, holds its connections and does nothing. */
    public synchronized void pause() {
        Signals.send("STOP", process.pid());
    }

    public synchronized void resume() {
        Signals.send("CONT", process.pid());
    }

    private boolean exits() {
        try {
            return process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

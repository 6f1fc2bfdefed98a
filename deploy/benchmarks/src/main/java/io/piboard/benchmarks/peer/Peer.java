package io.piboard.benchmarks.peer;

import io.piboard.load.JavaProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program we are compared with, as a process on a port of its own. */
public final class Peer implements AutoCloseable {

    private final String name;
    private final int port;
    private final JavaProcess process;

    Peer(String name, int port, List<String> command, Map<String, String> variables, Path directory) {
        this.name = name;
        this.port = port;
        process = new JavaProcess(command, variables, directory.resolve(name + ".log"));
    }

    void start() {
        process.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public JavaProcess process() {
        return process;
    }

    Contestant contestant(String topic) {
        return new Contestant(name, address(), process, topic);
    }

    @Override
    public void close() {
        process.close();
    }
}

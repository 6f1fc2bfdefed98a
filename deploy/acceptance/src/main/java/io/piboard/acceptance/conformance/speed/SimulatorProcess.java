package io.piboard.acceptance.conformance.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The simulator as a process of its own, so that it shares no heap and no compiler with who measures it. */
final class SimulatorProcess implements AutoCloseable {

    private static final String READY = "ready on ";

    private final Process process;
    private final URI uri;

    private SimulatorProcess(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /** @param options of {@code SimulatorMain} */
    static SimulatorProcess start(List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.piboard.jirasim.SimulatorMain",
                "--port",
                "0"));
        command.addAll(options);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new SimulatorProcess(process, URI.create(address(process.inputReader())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(BufferedReader output) throws IOException {
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(READY)) {
                return line.substring(line.indexOf(READY) + READY.length()).strip();
            }
            said.add(line);
        }
        throw new IllegalStateException("the simulator did not start: " + said);
    }

    URI uri() {
        return uri;
    }

    /** Processor time so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
    }
}

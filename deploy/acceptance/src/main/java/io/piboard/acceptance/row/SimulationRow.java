package io.piboard.acceptance.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The seeded simulation of the sync protocol, a module and a process of its own. */
final class SimulationRow implements Row.Proof {

    private static final String MAIN = "io.piboard.simulation.SimulationRun";

    @Override
    public Verdict run(Bench bench) throws IOException, InterruptedException {
        Path module = bench.repository().resolve("deploy/simulation");
        if (!Files.isDirectory(module)) {
            return Verdict.notImplemented();
        }
        Settings settings = bench.settings();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        // written by deploy/acceptance/run, which builds the module
                        module.resolve("target/classes") + ":"
                                + Files.readString(module.resolve("target/class-path"))
                                        .strip(),
                        MAIN,
                        "--seeds",
                        Integer.toString(settings.seeds(200, 5_000)),
                        "--seed",
                        Long.toString(settings.seed()))
                .directory(bench.repository().toFile())
                .redirectErrorStream(true)
                .start();
        Optional<String> summary = process.inputReader()
                .lines()
                .peek(bench::progress)
                .filter(line -> line.contains(" seeds"))
                .reduce((earlier, later) -> later);
        boolean holds = process.waitFor() == 0;
        return new Verdict(summary.orElse("no summary"), holds, "seed " + settings.seed());
    }
}

package io.piboard.acceptance.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
        List<String> said = process.inputReader().lines().peek(bench::progress).toList();
        boolean holds = process.waitFor() == 0;
        return new Verdict(said.isEmpty() ? "said nothing" : said.getLast().strip(), holds, "seed " + settings.seed());
    }
}

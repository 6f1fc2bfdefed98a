package io.piboard.acceptance.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Plants each named bug in a copy of the production code: the seeded simulation is green without them and finds each. */
final class PlantedBugsRow implements Row.Proof {

    private static final String BROKEN = "BROKEN";

    @Override
    public Verdict run(Bench bench) throws IOException, InterruptedException {
        int seeds = bench.settings().seeds(2_000, 20_000);
        List<Path> bugs = bugs(bench.repository().resolve("deploy/simulation/patches"));
        int found = 0;
        try (WorkingCopy copy = WorkingCopy.of(bench.repository())) {
            Optional<String> alarm = firstBroken(copy, Math.min(seeds, 500));
            System.out.println("no-bug  " + alarm.map(line -> "ALARM " + line).orElse("silent as it must be"));
            for (Path bug : bugs) {
                found += isFound(bench, copy, bug, seeds) ? 1 : 0;
            }
            return new Verdict(
                    found + " of " + bugs.size() + " planted bugs found",
                    alarm.isEmpty() && found == bugs.size(),
                    alarm.isEmpty() ? "0 alarms without them" : "an alarm without any");
        }
    }

    private static boolean isFound(Bench bench, WorkingCopy copy, Path bug, int seeds)
            throws IOException, InterruptedException {
        String name = bug.getFileName().toString().replace(".patch", "");
        bench.progress("with " + name);
        copy.apply(bug);
        Optional<String> broken = firstBroken(copy, seeds);
        copy.here().run("git", "apply", "-R", "--whitespace=nowarn", bug.toString());
        System.out.println(name + "  " + broken.map(line -> "found: " + line).orElse("NOT FOUND"));
        return broken.isPresent();
    }

    /** A copy that does not even build is a fault of the patch, not a found bug. */
    private static Optional<String> firstBroken(WorkingCopy copy, int seeds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "deploy/simulation/run", "--seeds", Integer.toString(seeds), "--until-broken")
                .directory(copy.path().toFile())
                .redirectErrorStream(true)
                .start();
        List<String> lines = process.inputReader().lines().toList();
        boolean silent = process.waitFor() == 0;
        Optional<String> broken =
                lines.stream().filter(line -> line.contains(BROKEN)).findFirst().map(PlantedBugsRow::shortened);
        if (!silent && broken.isEmpty()) {
            throw new IllegalStateException(String.join("\n", lines));
        }
        return broken;
    }

    private static String shortened(String line) {
        return line.length() > 160 ? line.substring(0, 160) + " ..." : line;
    }

    private static List<Path> bugs(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".patch"))
                    .sorted()
                    .toList();
        }
    }
}

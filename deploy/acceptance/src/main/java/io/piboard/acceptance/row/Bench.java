package io.piboard.acceptance.row;

import io.piboard.acceptance.model.Comparison;
import io.piboard.acceptance.model.Model;
import io.piboard.acceptance.suite.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What rows work with: one suite that they share while nothing is wrong with it, and a place for what they found. */
final class Bench implements AutoCloseable {

    private final Path repository;
    private final Settings settings;
    private Suite suite;
    private Map<String, String> environment = Map.of();

    /** No row has left a conflict or a failure behind, which the next one would have to explain. */
    private boolean untouched;

    Bench(Path repository, Settings settings) {
        this.repository = repository;
        this.settings = settings;
    }

    Path repository() {
        return repository;
    }

    Settings settings() {
        return settings;
    }

    Path target() {
        return repository.resolve("deploy/acceptance/target");
    }

    /** The running one. */
    Suite suite() {
        return Objects.requireNonNull(suite, "no suite is running");
    }

    /** A suite whose services have these variables, nothing in conflict and nothing failed. */
    Suite suite(Map<String, String> wished) {
        if (suite != null && !(untouched && wished.equals(environment))) {
            discardSuite();
        }
        if (suite == null) {
            progress("starting the suite");
            suite = Suite.start(repository, target().resolve("suite"), wished);
            environment = wished;
            untouched = true;
        }
        return suite;
    }

    /** After a row that fell short: what it left behind must not colour the next one. */
    void discardSuite() {
        if (suite != null) {
            suite.close();
            suite = null;
        }
    }

    void progress(String what) {
        System.err.println("   ... " + what);
    }

    /** Waits for rest and compares both sides with the model; differences go to a file that the verdict names. */
    Verdict compare(String row, Model model, String measured, String detail) {
        progress("waiting for rest");
        String unrest = "";
        try {
            suite.rest().await();
        } catch (AssertionError e) {
            unrest = e.getMessage();
        }
        Comparison.Result result = suite.compare(model);
        untouched = untouched && result.explained() == 0;
        long lost = result.differences().size();
        String figures = "%d differences of %d answered, %s".formatted(lost, model.answers(), measured);
        String said = detail + ", " + result.explained() + " explained by CONFLICT or FAILED";
        if (lost == 0 && unrest.isEmpty()) {
            return new Verdict(figures, true, said);
        }
        return new Verdict(
                figures, false, unrest + (lost == 0 ? "" : " see " + write(row, result.differences())) + " " + said);
    }

    /** How to run the row again. */
    String replay() {
        return "seed " + settings.seed() + ", level " + settings.level();
    }

    void writeIfAny(String name, List<String> lines) {
        if (!lines.isEmpty()) {
            progress("see " + write(name, lines));
        }
    }

    Path write(String row, List<String> lines) {
        try {
            Path file = target().resolve(row + ".txt");
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
            lines.stream().limit(5).forEach(this::progress);
            return repository.relativize(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        discardSuite();
    }
}

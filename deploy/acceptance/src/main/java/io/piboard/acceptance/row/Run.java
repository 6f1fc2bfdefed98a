package io.piboard.acceptance.row;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

/** The command behind {@code deploy/acceptance/run}: runs the rows that are asked for, one line each. */
public final class Run {

    private Run() {}

    public static void main(String[] words) {
        Settings settings = Settings.parse(words);
        if (settings.rows().isEmpty()) {
            Rows.all().forEach(row -> System.out.printf("%-10s %s%n", row.name(), row.what()));
            return;
        }
        Path repository = Path.of(System.getProperty("piboard.repository")).toAbsolutePath();
        boolean allHold = true;
        try (var bench = new Bench(repository, settings)) {
            for (String name : settings.rows()) {
                Verdict verdict = judge(name, bench);
                System.out.println(verdict.line(name));
                allHold &= verdict.holds();
            }
        }
        System.exit(allHold ? 0 : 1);
    }

    private static Verdict judge(String name, Bench bench) {
        Verdict verdict = Rows.find(name)
                .map(row -> run(row, bench))
                .orElseGet(() -> new Verdict("", false, "there is no such row"));
        if (!verdict.holds()) {
            bench.discardSuite();
        }
        return verdict;
    }

    private static Verdict run(Row row, Bench bench) {
        try {
            return row.proof().run(bench);
        } catch (Exception | AssertionError e) {
            var trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            Path file = bench.write(row.name(), List.of(trace.toString()));
            return new Verdict("", false, "seed " + bench.settings().seed() + " " + e.getMessage() + ", see " + file);
        }
    }
}

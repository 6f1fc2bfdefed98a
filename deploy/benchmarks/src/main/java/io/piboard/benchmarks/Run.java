package io.piboard.benchmarks;

import io.piboard.benchmarks.figure.Finding;
import io.piboard.benchmarks.figure.Session;
import io.piboard.benchmarks.tool.Wrk;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The command behind {@code deploy/benchmarks/run}: measures the figures that are asked for, one line each. */
public final class Run {

    private static final String ALL = "all";

    private final Bench bench;
    private final Record record;
    private boolean allHold = true;

    private Run(Bench bench) {
        this.bench = bench;
        this.record = new Record(bench);
    }

    public static void main(String[] words) {
        Settings settings = Settings.parse(words);
        if (settings.figures().isEmpty()) {
            Sessions.figures().forEach((name, what) -> System.out.printf("%-4s %s%n", name, what));
            return;
        }
        Path repository = Path.of(System.getProperty("piboard.repository")).toAbsolutePath();
        var run = new Run(Bench.of(repository, settings));
        run.measure();
        System.exit(run.allHold && !settings.isTrial() ? 0 : 1);
    }

    private void measure() {
        Set<String> wished = wished();
        wished.stream().filter(figure -> !isKnown(figure)).forEach(this::notImplemented);
        if (!Wrk.isInstalled()) {
            System.err.println("wrk is missing: apt-get install wrk");
            allHold = false;
            return;
        }
        for (Session session : Sessions.ALL) {
            var here = new LinkedHashSet<>(session.figures().keySet());
            here.retainAll(wished);
            if (!here.isEmpty()) {
                run(session, here);
            }
        }
        bench.progress("record: " + bench.repository().relativize(record.file()));
    }

    private Set<String> wished() {
        List<String> figures = bench.settings().figures();
        return new LinkedHashSet<>(figures.contains(ALL) ? Sessions.figures().keySet() : figures);
    }

    private static boolean isKnown(String figure) {
        return Sessions.ALL.stream().map(Session::figures).map(Map::keySet).anyMatch(names -> names.contains(figure));
    }

    private void notImplemented(String figure) {
        allHold = false;
        System.out.printf("%-4s SHORT  %s%n", figure, Sessions.NOT_IMPLEMENTED);
    }

    private void run(Session session, Set<String> figures) {
        try {
            session.run(bench, figures).forEach(this::print);
        } catch (Exception e) {
            e.printStackTrace();
            figures.forEach(
                    figure -> print(new Finding(figure, List.of(), List.of(String.valueOf(e.getMessage())), "")));
        }
    }

    private void print(Finding finding) {
        record.add(finding);
        allHold &= finding.holds() && !bench.quiet().isDisturbed();
        boolean trial = bench.settings().isTrial() || bench.quiet().isDisturbed();
        System.out.println(finding.line(trial, bench.settings().rounds() + " rounds, " + bench.quiet()));
    }
}

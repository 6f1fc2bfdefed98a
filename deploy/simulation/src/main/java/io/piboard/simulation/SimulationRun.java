package io.piboard.simulation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs seeds from the command line: {@code [--seeds N] [--seed S] [--only settings] [--trace]}. Says what happened in all
 * of them, and of each failing one its number and the broken promise; {@code --seed S --trace} tells it event by event.
 */
public final class SimulationRun {

    static final long FIRST_SEED = 20_261_123L;

    private static final List<RunSettings> SETTINGS = List.of(
            RunSettings.withoutLoss(), RunSettings.withoutNets(), RunSettings.withNets(), RunSettings.fairWeather());

    private final Map<String, Long> totals = new TreeMap<>();
    private long failures;

    public static void main(String[] words) {
        Arguments arguments = Arguments.of(words);
        SimulationRun runs = new SimulationRun();
        runs.all(arguments);
        System.exit(runs.failures == 0 ? 0 : 1);
    }

    private void all(Arguments arguments) {
        long begun = System.nanoTime();
        for (long i = 0; i < arguments.seeds() && !(arguments.untilBroken() && failures > 0); i++) {
            for (RunSettings settings : SETTINGS) {
                if (settings.name().contains(arguments.only())) {
                    one(arguments.first() + i, settings, arguments);
                }
            }
            if ((i + 1) % 500 == 0) {
                progress(i + 1, begun);
            }
        }
        progress(arguments.seeds(), begun);
        totals.forEach((what, times) -> System.out.printf("%12d %s%n", times, what));
    }

    private void one(long seed, RunSettings settings, Arguments arguments) {
        RunReport report = Run.of(seed, settings, arguments.trace());
        report.log().forEach(System.out::println);
        report.counts().forEach((what, times) -> totals.merge(what, times, Long::sum));
        if (!report.isKept()) {
            failures++;
            System.out.println(report);
        }
    }

    private void progress(long done, long begun) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("%d seeds, %.1f seeds/s, %d failing runs%n", done, done / seconds, failures);
    }

    /**
     * @param only part of the name of the settings to run
     * @param untilBroken a broken promise is enough: planted bugs are looked for
     */
    private record Arguments(long first, long seeds, String only, boolean trace, boolean untilBroken) {

        static Arguments of(String[] words) {
            long first = FIRST_SEED;
            long seeds = 1;
            String only = "";
            boolean trace = false;
            boolean untilBroken = false;
            for (int i = 0; i < words.length; i++) {
                switch (words[i]) {
                    case "--seeds" -> seeds = Long.parseLong(words[++i]);
                    case "--seed" -> first = Long.parseLong(words[++i]);
                    case "--only" -> only = words[++i];
                    case "--trace" -> trace = true;
                    case "--until-broken" -> untilBroken = true;
                    default -> throw new IllegalArgumentException("unknown: " + words[i]);
                }
            }
            return new Arguments(first, seeds, only, trace, untilBroken);
        }
    }
}

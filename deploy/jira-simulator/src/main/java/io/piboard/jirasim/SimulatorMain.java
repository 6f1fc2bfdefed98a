package io.piboard.jirasim;

import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.site.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/** Runs a simulator from the command line until it is stopped. */
public final class SimulatorMain {

    private static final String USAGE =
            "options: --kind K --language L --host H --port N --data FILE --seed N --issues N --retry-seconds SHORTEST-LONGEST --token-seconds N";

    private SimulatorMain() {}

    public static void main(String[] arguments) {
        SimulatorOptions options;
        try {
            options = options(List.of(arguments));
        } catch (IllegalArgumentException unknown) {
            System.err.println(unknown.getMessage() + "\n" + USAGE);
            System.exit(2);
            return;
        }
        JiraSimulator simulator = JiraSimulator.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        System.out.println("Jira simulator ready on " + simulator.uri());
    }

    static SimulatorOptions options(List<String> arguments) {
        SimulatorOptions options = SimulatorOptions.defaults();
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String name = words.next();
            if (!words.hasNext()) {
                throw new IllegalArgumentException(name + " needs a value");
            }
            options = with(options, name, words.next());
        }
        return options;
    }

    private static SimulatorOptions with(SimulatorOptions options, String name, String value) {
        return switch (name) {
            case "--kind" -> options.withKind(JiraKind.of(value));
            case "--language" -> options.withLanguage(Language.of(value));
            case "--host" -> options.withHost(value);
            case "--port" -> options.withPort(Integer.parseInt(value));
            case "--data" -> options.withDataFile(Path.of(value));
            case "--seed" -> options.withSeed(Long.parseLong(value));
            case "--issues" -> options.withIssues(Integer.parseInt(value));
            case "--retry-seconds" -> retries(options, value.split("-"));
            case "--token-seconds" -> options.withTokenLife(Duration.ofSeconds(Long.parseLong(value)));
            default -> throw new IllegalArgumentException("unknown option " + name);
        };
    }

    private static SimulatorOptions retries(SimulatorOptions options, String[] range) {
        return options.withRetries(
                Duration.ofSeconds(Long.parseLong(range[0])),
                Duration.ofSeconds(Long.parseLong(range[range.length - 1])));
    }
}

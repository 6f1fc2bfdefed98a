package io.piboard.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What was typed after {@code deploy/local/up}. */
record LaunchArguments(List<String> words) {

    static final String HELP = """
            Usage: deploy/local/up [options]
              --fresh    forget the data of earlier runs
              --logs     print the services' logs (they are in .local/logs anyway)
              --no-demo  do not set up the demo connection and session
              --full     compile as in production: slower start, faster under load
              --help     this text
            Ports: PIBOARD_PORT_ORIGIN, PIBOARD_PORT_BOARD, ... (deploy/local/README.md lists them all).
            A real Jira: PIBOARD_JIRA_SITE, PIBOARD_JIRA_EMAIL, PIBOARD_JIRA_TOKEN, PIBOARD_JIRA_WEBHOOK_SECRET,
            PIBOARD_JIRA_PROJECTS (keys with commas between), PIBOARD_PUBLIC_URL (where Jira reaches this machine).""";

    private static final List<String> KNOWN = List.of("--fresh", "--logs", "--no-demo", "--full", "--help");

    LaunchArguments {
        words.stream().filter(word -> !KNOWN.contains(word)).findFirst().ifPresent(word -> {
            throw new StackException("Unknown option " + word + System.lineSeparator() + HELP);
        });
    }

    boolean isHelp() {
        return words.contains("--help");
    }

    StackOptions toOptions(Path repository, Map<String, String> environment) {
        return StackOptions.demo(repository, environment)
                .withFresh(words.contains("--fresh"))
                .withLogsOnConsole(words.contains("--logs"))
                .withDemo(!words.contains("--no-demo"))
                .withQuickStart(!words.contains("--full"));
    }
}

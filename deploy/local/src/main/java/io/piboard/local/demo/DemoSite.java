package io.piboard.local.demo;

import io.piboard.local.StackException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Jira site of the demo connection and the account Piboard uses there.
 *
 * @param address of the site
 * @param webhookSecret what the site signs its webhooks with
 * @param projects keys
 */
public record DemoSite(
        URI address, String user, String token, String webhookSecret, List<String> projects, boolean isSimulated) {

    /** The integration account of the simulator's demo site. */
    public static DemoSite simulator(URI site, String webhookSecret) {
        return new DemoSite(
                site, "piboard@acme.example", "piboard-token", webhookSecret, List.of("FAL", "OWL", "KIT"), true);
    }

    /** A real Jira, if the environment names one. */
    public static Optional<DemoSite> fromEnvironment(Map<String, String> environment) {
        if (!environment.containsKey("PIBOARD_JIRA_SITE")) {
            return Optional.empty();
        }
        return Optional.of(new DemoSite(
                URI.create(required(environment, "PIBOARD_JIRA_SITE")),
                required(environment, "PIBOARD_JIRA_EMAIL"),
                required(environment, "PIBOARD_JIRA_TOKEN"),
                required(environment, "PIBOARD_JIRA_WEBHOOK_SECRET"),
                Arrays.stream(required(environment, "PIBOARD_JIRA_PROJECTS").split(","))
                        .map(String::strip)
                        .toList(),
                false));
    }

    private static String required(Map<String, String> environment, String variable) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            throw new StackException("PIBOARD_JIRA_SITE is set, so " + variable + " must be set as well.");
        }
        return value;
    }

    /** Without the secrets: records end up in logs sooner or later. */
    @Override
    public String toString() {
        return "DemoSite[" + address + ", " + user + ", " + projects + "]";
    }
}

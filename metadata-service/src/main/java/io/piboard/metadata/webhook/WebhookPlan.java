package io.piboard.metadata.webhook;

import io.piboard.metadata.alm.AlmWebhook;
import io.piboard.metadata.alm.AlmWebhookForm;
import io.piboard.metadata.alm.AlmWebhookWish;
import io.piboard.metadata.connection.WebhookFacts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;

/** How the webhook of a connection has to look, in each of Jira's forms (facts section 3). */
final class WebhookPlan {

    /** All that we make use of; comments and work logs are not even asked for. */
    private static final List<String> EVENTS = List.of(
            "jira:issue_created",
            "jira:issue_updated",
            "jira:issue_deleted",
            "issuelink_created",
            "issuelink_deleted",
            "sprint_created",
            "sprint_updated",
            "sprint_started",
            "sprint_closed",
            "sprint_deleted",
            "board_created",
            "board_updated",
            "board_deleted",
            "board_configuration_changed",
            "project_updated",
            "project_deleted");

    /** Apps of Cloud are not told of links, boards and projects. */
    private static final List<String> EVENTS_OF_APPS = EVENTS.stream()
            .filter(event -> event.startsWith("jira:issue_") || event.startsWith("sprint_"))
            .toList();

    private WebhookPlan() {}

    static AlmWebhookWish of(AlmWebhookForm form, WebhookFacts facts) {
        return switch (form) {
            case CLOUD_ADMIN, DATA_CENTER -> new AlmWebhookWish(facts.url(), EVENTS, facts.scopeJql(), facts.secret());
            case CLOUD_APP -> new AlmWebhookWish(facts.url(), EVENTS_OF_APPS, projects(facts), null);
            case SERVER ->
                new AlmWebhookWish(facts.url() + "/" + inAddress(facts.secret()), EVENTS, facts.scopeJql(), null);
        };
    }

    private static String inAddress(String secret) {
        return URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What an app may filter by is too narrow for most scopes; what comes beyond the scope is sorted out here. */
    private static String projects(WebhookFacts facts) {
        return "project in (" + String.join(", ", facts.projectIds()) + ")";
    }

    /** Everything that reading back can show took effect. */
    static boolean isAsWished(AlmWebhook found, AlmWebhookWish wish) {
        return found.enabled()
                && found.filter().equals(wish.filter())
                && new HashSet<>(found.events()).containsAll(wish.events())
                && (found.url().isEmpty() || found.url().equals(wish.url()));
    }
}

package io.piboard.metadata.webhook;

import io.piboard.metadata.alm.AlmWebhookForm;
import io.piboard.metadata.alm.AlmWebhookWish;
import io.piboard.metadata.connection.WebhookFacts;
import java.time.Instant;
import java.util.List;

/** Tells an admin what to paste where, in the words of each kind of Jira. */
final class WebhookViews {

    private static final String CHECK =
            "Is the webhook in Jira still there, enabled, with this address, these events and"
                    + " this JQL? Does its secret equal the one here? Can Jira reach the address (TLS, firewall, proxy)?";

    private WebhookViews() {}

    static WebhookView view(AlmWebhookForm form, WebhookFacts facts, KnownWebhook known, Instant now) {
        AlmWebhookWish wish = WebhookPlan.of(form, facts);
        return new WebhookView(
                form,
                known.isOurs(),
                form == AlmWebhookForm.SERVER ? facts.url() + "/{secret}" : wish.url(),
                wish.events(),
                wish.filter(),
                steps(form),
                known.expiresAt(),
                known.isMissing(now)
                        ? new WebhookView.Missing(known.missedSince(), known.missedAt(), known.missed(), CHECK)
                        : null);
    }

    private static List<String> steps(AlmWebhookForm form) {
        return switch (form) {
            case CLOUD_ADMIN ->
                List.of(
                        "In Jira: Settings > System > WebHooks > Create a WebHook (a Jira administrator).",
                        "URL, JQL and events as here; Secret: the webhook secret of this connection; Exclude body: off.");
            case CLOUD_APP ->
                List.of(
                        "Nothing to paste: the app registers it by itself and keeps it alive. Links, boards and projects"
                                + " are not told to apps; they are read now and then.");
            case DATA_CENTER ->
                List.of(
                        "In Jira: Administration > System > Webhooks > Create a webhook (a Jira administrator).",
                        "URL, JQL and events as here; Secret: the webhook secret of this connection; Exclude body: off.");
            case SERVER ->
                List.of(
                        "In Jira: Administration > System > WebHooks > Create a WebHook (a Jira administrator).",
                        "This version signs nothing: put the webhook secret of this connection in place of {secret} in"
                                + " the URL, and keep the URL to yourself.",
                        "JQL and events as here; Exclude body: off.");
        };
    }
}

package io.piboard.metadata.webhook;

import io.piboard.metadata.alm.AlmWebhookForm;
import java.time.Instant;
import java.util.List;

/**
 * How Jira tells us of changes, and whether it does.
 *
 * @param registeredByUs false: an administrator of Jira pastes url, events, jql and secret, as the steps say
 * @param url holds {@code {secret}} where the secret belongs into the address; the secret itself is never shown
 * @param expiresAt {@code null} where it lives on
 * @param missing {@code null} unless changes were found lately of which no webhook came
 */
public record WebhookView(
        AlmWebhookForm form,
        boolean registeredByUs,
        String url,
        List<String> events,
        String jql,
        List<String> steps,
        Instant expiresAt,
        Missing missing) {

    /** Changes that only the safety net found, and what to look at. */
    public record Missing(Instant since, Instant last, long changes, String check) {}
}

package io.piboard.ingest.jira;

import io.piboard.ingest.IngestConfig;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;

/** The answers other than 200, as RFC 9457 problems; none of them tells what the body or the secret was. */
@ApplicationScoped
class Refusal {

    private final long retryAfter;

    Refusal(IngestConfig config) {
        this.retryAfter = config.retryAfter().toSeconds();
    }

    /** One answer for an unknown connection and for a wrong signature: neither tells which it was. */
    HttpProblem unauthorized() {
        return problem(
                        "webhook-not-accepted",
                        401,
                        "Webhook not accepted",
                        "No connection with this address, or X-Hub-Signature does not fit the body."
                                + " Check the URL and the secret of the webhook in Jira.")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "HMAC-SHA256 header=\"" + WebhookSignature.HEADER + "\"")
                .build();
    }

    HttpProblem unreadable(String what) {
        return problem("webhook-unreadable", 400, "Webhook not readable", what + ". Sending it again does not help.")
                .build();
    }

    HttpProblem unavailable() {
        return problem(
                        "webhook-not-stored",
                        503,
                        "Webhook not stored",
                        "It could not be stored now and was not taken. Send it again later.")
                .withHeader(HttpHeaders.RETRY_AFTER, retryAfter)
                .build();
    }

    HttpProblem overloaded() {
        return problem("too-many-webhooks", 429, "Too many webhooks at once", "It was not taken. Send it again later.")
                .withHeader(HttpHeaders.RETRY_AFTER, retryAfter)
                .build();
    }

    private static HttpProblem.Builder problem(String type, int status, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create("urn:piboard:problem:" + type))
                .withStatus(status)
                .withTitle(title)
                .withDetail(detail);
    }
}

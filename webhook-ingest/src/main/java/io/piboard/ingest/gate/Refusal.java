package io.piboard.ingest.gate;

import io.piboard.ingest.IngestConfig;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The answers other than 200, as RFC 9457 problems; none of them tells what the body or the secret was. */
@Singleton
public class Refusal {

    /** One answer for an unknown connection and for a wrong proof: neither tells which it was. */
    private static final Problem UNAUTHORIZED = Problem.of(
                    "webhook-not-accepted",
                    401,
                    "Webhook not accepted",
                    "No connection with this address, or X-Hub-Signature does not fit the body."
                            + " Check the URL and the secret of the webhook in Jira.")
            .with(HttpHeaders.WWW_AUTHENTICATE, "HMAC-SHA256 header=\"X-Hub-Signature\"");

    private static final Problem AMBIGUOUS =
            Problem.of("request-ambiguous", 400, "Request ambiguous", "Its end can be read in two ways.");

    private static final Problem TOO_LARGE = Problem.of(
            "webhook-too-large",
            413,
            "Webhook too large",
            "Jira's webhooks have 25 MB at most. Sending it again does not help.");

    private static final Problem ENCODED = Problem.of(
            "webhook-encoded",
            415,
            "Webhook compressed",
            "Jira sends its webhooks as they are. Send it without Content-Encoding.");

    /** The rest of the body did not come in time. */
    private static final Problem BROKEN_OFF =
            Problem.of("webhook-incomplete", 408, "Webhook incomplete", "Its end did not come. Send it again.");

    private final Response taken = Response.ok().build();
    private final Problem overloaded;
    private final Problem unavailable;

    Refusal(IngestConfig config) {
        String retryAfter = Long.toString(config.retryAfter().toSeconds());
        overloaded = Problem.of(
                        "too-many-webhooks", 429, "Too many webhooks at once", "It was not taken. Send it again later.")
                .with(HttpHeaders.RETRY_AFTER, retryAfter);
        unavailable = Problem.of(
                        "webhook-not-stored",
                        503,
                        "Webhook not stored",
                        "It could not be stored now and was not taken. Send it again later.")
                .with(HttpHeaders.RETRY_AFTER, retryAfter);
    }

    /** The answer to a delivery that was read; {@link Outcome#UNREADABLE} has to say more. */
    public Response answer(Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED, IGNORED, UNKNOWN_EVENT -> taken;
            case UNAUTHORIZED, UNREADABLE, AMBIGUOUS, ENCODED, TOO_LARGE, UNAVAILABLE, OVERLOADED, BROKEN_OFF ->
                of(outcome).toResponse();
        };
    }

    /** Of an outcome that is a refusal. */
    Problem of(Outcome outcome) {
        return switch (outcome) {
            case UNAUTHORIZED -> UNAUTHORIZED;
            case UNREADABLE -> unreadable("The body is no webhook");
            case AMBIGUOUS -> AMBIGUOUS;
            case ENCODED -> ENCODED;
            case TOO_LARGE -> TOO_LARGE;
            case UNAVAILABLE -> unavailable;
            case OVERLOADED -> overloaded;
            case BROKEN_OFF -> BROKEN_OFF;
            case ACCEPTED, IGNORED, UNKNOWN_EVENT -> throw new IllegalArgumentException(outcome + " is no refusal");
        };
    }

    public Problem unreadable(String what) {
        return Problem.of(
                "webhook-unreadable", 400, "Webhook not readable", what + ". Sending it again does not help.");
    }
}

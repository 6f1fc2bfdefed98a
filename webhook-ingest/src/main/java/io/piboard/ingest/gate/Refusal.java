package io.piboard.ingest.gate;

import io.piboard.ingest.IngestConfig;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answers other than 200, as RFC 9457 problems; none of them tells what the body or the secret was. */
@Singleton
public class Refusal {

    private final Response taken = Response.ok().build();
    private final long retryAfter;

    Refusal(IngestConfig config) {
        this.retryAfter = config.retryAfter().toSeconds();
    }

    /** The answer to a delivery that was read; {@link Outcome#UNREADABLE} has to say more. */
    public Response answer(Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED, IGNORED, UNKNOWN_EVENT -> taken;
            case UNAUTHORIZED -> unauthorized().toResponse();
            case UNREADABLE -> unreadable("The body is no webhook").toResponse();
            case AMBIGUOUS -> ambiguous().toResponse();
            case ENCODED -> encoded().toResponse();
            case TOO_LARGE -> tooLarge().toResponse();
            case UNAVAILABLE -> unavailable().toResponse();
            case OVERLOADED -> overloaded().toResponse();
            case BROKEN_OFF -> brokenOff().toResponse();
        };
    }

    /** One answer for an unknown connection and for a wrong proof: neither tells which it was. */
    private HttpProblem unauthorized() {
        return problem(
                        "webhook-not-accepted",
                        401,
                        "Webhook not accepted",
                        "No connection with this address, or X-Hub-Signature does not fit the body."
                                + " Check the URL and the secret of the webhook in Jira.")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "HMAC-SHA256 header=\"X-Hub-Signature\"")
                .build();
    }

    public HttpProblem unreadable(String what) {
        return problem("webhook-unreadable", 400, "Webhook not readable", what + ". Sending it again does not help.")
                .build();
    }

    private HttpProblem unavailable() {
        return problem(
                        "webhook-not-stored",
                        503,
                        "Webhook not stored",
                        "It could not be stored now and was not taken. Send it again later.")
                .withHeader(HttpHeaders.RETRY_AFTER, retryAfter)
                .build();
    }

    HttpProblem ambiguous() {
        return problem("request-ambiguous", 400, "Request ambiguous", "Its end can be read in two ways.")
                .build();
    }

    HttpProblem tooLarge() {
        return problem(
                        "webhook-too-large",
                        413,
                        "Webhook too large",
                        "Jira's webhooks have 25 MB at most. Sending it again does not help.")
                .build();
    }

    /** The rest of the body did not come in time. */
    private HttpProblem brokenOff() {
        return problem("webhook-incomplete", 408, "Webhook incomplete", "Its end did not come. Send it again.")
                .build();
    }

    HttpProblem overloaded() {
        return problem("too-many-webhooks", 429, "Too many webhooks at once", "It was not taken. Send it again later.")
                .withHeader(HttpHeaders.RETRY_AFTER, retryAfter)
                .build();
    }

    HttpProblem encoded() {
        return problem(
                        "webhook-encoded",
                        415,
                        "Webhook compressed",
                        "Jira sends its webhooks as they are. Send it without Content-Encoding.")
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

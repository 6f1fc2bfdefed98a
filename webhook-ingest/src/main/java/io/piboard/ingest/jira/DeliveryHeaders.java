package io.piboard.ingest.jira;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Jira says of a delivery beside its body. No signature covers it: only what looks as it should is taken.
 *
 * @param signatures as many as there were
 * @param token of an app's webhook
 * @param identifier the same over Jira's retries; {@code null} on Data Center
 * @param retry how often Jira has tried before
 */
record DeliveryHeaders(
        List<String> signatures, Optional<String> token, String identifier, Optional<String> retry, String trace) {

    private static final String BEARER = "Bearer ";
    private static final Pattern IDENTIFIER = Pattern.compile("[\\w.:/+=-]{1,128}");
    private static final Pattern RETRY = Pattern.compile("[1-9]\\d{0,3}");

    static DeliveryHeaders of(HttpHeaders headers) {
        return new DeliveryHeaders(
                headers.getRequestHeader(WebhookSignature.HEADER),
                token(headers.getRequestHeader(HttpHeaders.AUTHORIZATION)),
                like(IDENTIFIER, headers.getHeaderString("X-Atlassian-Webhook-Identifier"))
                        .orElse(null),
                like(RETRY, headers.getHeaderString("X-Atlassian-Webhook-Retry")),
                TraceContext.continued(headers.getHeaderString(TraceContext.HEADER)));
    }

    private static Optional<String> token(List<String> authorizations) {
        return authorizations.size() == 1
                        && authorizations.getFirst().regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(
                        authorizations.getFirst().substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private static Optional<String> like(Pattern pattern, String text) {
        return Optional.ofNullable(text).filter(given -> pattern.matcher(given).matches());
    }
}

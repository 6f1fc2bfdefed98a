package io.piboard.ingest.jira;

import io.piboard.contracts.issue.IssueSnapshot;
import io.piboard.contracts.issue.IssueTouched;
import io.piboard.contracts.metadata.MetadataTouched;
import io.piboard.ingest.connection.KnownConnection;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * What is kept of one webhook: which doorbells it rings, and the allow-listed values of a signed issue body.
 *
 * @param id Jira's delivery id, or a hash of the body
 * @param kind what the event is to us
 * @param at Jira's clock; {@code null} where the body does not say
 */
record JiraDelivery(
        String id, JiraEvents.Kind kind, Instant at, List<IssueTouched> issues, List<MetadataTouched> metadata) {

    /**
     * Reads a body that is still coming; nothing of the outcome may be used before the proof holds.
     *
     * @param name of the delivery; {@code null} where only a hash of the body can be one
     * @throws UnreadableDeliveryException when it is no webhook
     * @throws IOException when it does not come
     */
    static JiraDelivery read(WatchedBody bytes, String name, KnownConnection connection) throws IOException {
        DeliveryBody body = DeliveryBody.read(bytes, connection);
        Rings rings = new Rings(connection, body, name == null ? bytes.hash() : name);
        return switch (JiraEvents.kind(body.event())) {
            case ISSUE -> rings.issue(body.snapshot());
            case ISSUE_GONE -> rings.issue(null);
            case LINK -> rings.linkEnds();
            case METADATA -> rings.metadata();
            case IGNORED, UNKNOWN -> rings.none();
        };
    }

    /** Only the doorbells: whoever could send the body may have made it up, so nothing of it is believed but ids. */
    JiraDelivery bellsOnly() {
        return new JiraDelivery(
                id, kind, at, issues.stream().map(JiraDelivery::bellOf).toList(), metadata);
    }

    private static IssueTouched bellOf(IssueTouched touched) {
        return new IssueTouched(
                touched.organisation(),
                touched.connection(),
                touched.issueId(),
                touched.event(),
                touched.eventAt(),
                touched.delivery(),
                null);
    }

    /** Nothing that concerns anybody here. */
    boolean isIgnored() {
        return issues.isEmpty() && metadata.isEmpty();
    }

    /** What the table of events makes of a body. */
    private record Rings(KnownConnection connection, DeliveryBody body, String id) {

        JiraDelivery issue(IssueSnapshot snapshot) {
            return of(List.of(touched(body.issueId(), snapshot)), List.of());
        }

        JiraDelivery linkEnds() {
            return of(body.linkEnds().stream().map(end -> touched(end, null)).toList(), List.of());
        }

        JiraDelivery metadata() {
            return of(List.of(), List.of(touched(body.subject(JiraEvents.subject(body.event())))));
        }

        JiraDelivery none() {
            return of(List.of(), List.of());
        }

        private JiraDelivery of(List<IssueTouched> issues, List<MetadataTouched> metadata) {
            return new JiraDelivery(id, JiraEvents.kind(body.event()), at(), issues, metadata);
        }

        private IssueTouched touched(String issueId, IssueSnapshot snapshot) {
            return new IssueTouched(
                    connection.organisation(), connection.connection(), issueId, body.event(), at(), id, snapshot);
        }

        private MetadataTouched touched(String subject) {
            return new MetadataTouched(connection.organisation(), connection.connection(), body.event(), subject, at());
        }

        private Instant at() {
            return body.timestamp();
        }
    }
}

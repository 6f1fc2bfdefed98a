package io.piboard.ingest.jira;

import io.piboard.contracts.issue.IssueSnapshot;
import io.piboard.contracts.issue.IssueTouched;
import io.piboard.contracts.metadata.MetadataTouched;
import io.piboard.ingest.connection.KnownConnection;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is kept of one webhook: which doorbells it rings, and the allow-listed values of a signed issue body.
 *
 * @param id Jira's delivery id, or the SHA-256 of the body
 * @param event Jira's own name
 */
record JiraDelivery(String id, String event, List<IssueTouched> issues, List<MetadataTouched> metadata) {

    /** The header is not covered by the signature: only what looks like an id is taken from it. */
    private static final Pattern IDENTIFIER = Pattern.compile("[\\w.:/+=-]{1,128}");

    /**
     * Reads a body whose signature was right.
     *
     * @param identifier {@code X-Atlassian-Webhook-Identifier}, the same over Jira's retries; {@code null} on Data Center
     * @throws UnreadableDeliveryException when it is no webhook
     */
    static JiraDelivery read(byte[] bytes, String identifier, KnownConnection connection) {
        DeliveryBody body = DeliveryBody.read(bytes, connection);
        String id = identifier != null && IDENTIFIER.matcher(identifier).matches() ? identifier : sha256(bytes);
        Rings rings = new Rings(connection, body, id);
        return switch (body.event()) {
            case "jira:issue_created", "jira:issue_updated" -> rings.issue(body.snapshot());
            // the last values of a deleted issue would pass for an issue that lives
            case "jira:issue_deleted" -> rings.issue(null);
            case "issuelink_created", "issuelink_deleted" -> rings.linkEnds();
            default -> rings.metadata();
        };
    }

    /** Only the doorbells: whoever knows the address may have sent the body, so nothing of it is believed but ids. */
    JiraDelivery unsigned() {
        return new JiraDelivery(
                id, event, issues.stream().map(JiraDelivery::bellOf).toList(), metadata);
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

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The table of events. */
    private record Rings(KnownConnection connection, DeliveryBody body, String id) {

        JiraDelivery issue(IssueSnapshot snapshot) {
            return of(List.of(touched(body.issueId(), snapshot)), List.of());
        }

        JiraDelivery linkEnds() {
            return of(body.linkEnds().stream().map(end -> touched(end, null)).toList(), List.of());
        }

        /** {@code sprint_closed}, {@code board_updated}, {@code project_archived}: whatever it is, metadata looks again. */
        JiraDelivery metadata() {
            String kind = body.event().substring(0, Math.max(0, body.event().indexOf('_')));
            return switch (kind) {
                case "sprint", "board", "project", "issuetype" -> of(List.of(), List.of(touched(body.subject(kind))));
                default -> of(List.of(), List.of());
            };
        }

        private JiraDelivery of(List<IssueTouched> issues, List<MetadataTouched> metadata) {
            return new JiraDelivery(id, body.event(), issues, metadata);
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

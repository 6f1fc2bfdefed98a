package io.piboard.sync.reconcile;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.connection.FieldRole;
import io.piboard.contracts.issue.IssueSnapshot;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.link.SyncLink;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the signed body of a webhook may stand for a read (link.md rule 11): it is complete for the connection's
 * fields, later than the last look, and no write of ours is open. Pure.
 */
final class HeardBody {

    /** Beside the mapped fields a body tells what kind of status it is: that decides the order of writes. */
    private static final String STATUS_CATEGORY = "statusCategory";

    private static final String PARENT = "parent";

    private HeardBody() {}

    /** The issue as the body shows it, if that is enough to pull from; empty: read it. */
    static Optional<AlmIssue> asLook(Visit visit) {
        IssueSnapshot heard = visit.lane().heard();
        AlmIssue seen = visit.lane().seen();
        if (heard == null || seen == null || visit.lane().mustRead() || isWriting(visit)) {
            return Optional.empty();
        }
        return project(heard, seen, visit.connection())
                .filter(body -> heard.updated().isAfter(seen.updated()) || sameValues(body, seen))
                .map(body -> heard.updated().isAfter(seen.updated()) ? body : seen);
    }

    private static boolean isWriting(Visit visit) {
        return visit.links().stream().anyMatch(HeardBody::hasOpenWork);
    }

    private static boolean hasOpenWork(SyncLink link) {
        return !link.openWishes().isEmpty()
                || !link.memory().attempts().isEmpty()
                || !link.memory().strings().attempts().isEmpty()
                || link.isDeletedOnBoard();
    }

    private static boolean sameValues(AlmIssue body, AlmIssue seen) {
        return body.fields().equals(seen.fields());
    }

    /** Empty unless every mapped field is in the body and project and status category are known. */
    private static Optional<AlmIssue> project(IssueSnapshot heard, AlmIssue seen, ConnectionChanged connection) {
        Map<SyncedField, FieldValue> fields = new EnumMap<>(SyncedField.class);
        for (Map.Entry<SyncedField, String> mapped : seen.jiraFields().entrySet()) {
            FieldValue value = heard.fields().get(mapped.getValue());
            if (value == null) {
                return Optional.empty();
            }
            fields.put(mapped.getKey(), value);
        }
        if (heard.fieldsVersion() != connection.fieldsVersion() || leavesWhatIsKnown(heard, seen, fields, connection)) {
            return Optional.empty();
        }
        return Optional.of(new AlmIssue(
                seen.id(),
                heard.key(),
                seen.projectId(),
                seen.issueTypeId(),
                seen.created(),
                heard.updated(),
                fields,
                seen.jiraFields(),
                heard.fields().get(STATUS_CATEGORY).text(),
                seen.closedSprints(),
                seen.links(),
                seen.marker()));
    }

    /** A body does not tell which closed sprints are ours, nor whether a new project is in scope: such changes are read. */
    private static boolean leavesWhatIsKnown(
            IssueSnapshot heard, AlmIssue seen, Map<SyncedField, FieldValue> fields, ConnectionChanged connection) {
        boolean unknownCategory =
                heard.fields().getOrDefault(STATUS_CATEGORY, FieldValue.EMPTY).isEmpty();
        boolean movedProject =
                !FieldValue.of(seen.projectId()).equals(heard.fields().get("project"));
        boolean leftSprint = connection.fields().containsKey(FieldRole.SPRINT)
                && fields.getOrDefault(SyncedField.ITERATION, FieldValue.EMPTY).isEmpty()
                && !seen.fields()
                        .getOrDefault(SyncedField.ITERATION, FieldValue.EMPTY)
                        .isEmpty();
        return unknownCategory
                || movedProject
                || leftSprint
                || hasOtherParent(heard, seen)
                || showsMore(heard, seen, connection);
    }

    /** Of its links a body shows the parent only, and of an issue without one not even that. */
    private static boolean hasOtherParent(IssueSnapshot heard, AlmIssue seen) {
        FieldValue parent = Stream.ofNullable(seen.links())
                .flatMap(List::stream)
                .filter(link -> link.type().equals(AlmIssue.PARENT))
                .map(link -> FieldValue.of(link.other()))
                .findFirst()
                .orElse(FieldValue.EMPTY);
        return !parent.equals(heard.fields().getOrDefault(PARENT, FieldValue.EMPTY));
    }

    /** A field that was mapped or put on the issue after the last look. */
    private static boolean showsMore(IssueSnapshot heard, AlmIssue seen, ConnectionChanged connection) {
        return Stream.of(FieldRole.STORY_POINTS, FieldRole.SPRINT)
                .map(connection.fields()::get)
                .filter(Objects::nonNull)
                .anyMatch(field ->
                        heard.fields().containsKey(field) && !seen.jiraFields().containsValue(field));
    }
}

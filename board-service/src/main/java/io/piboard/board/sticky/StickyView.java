package io.piboard.board.sticky;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.piboard.board.plan.BoardPlan;
import io.piboard.board.plan.BoardPlan.PlannedStatus;
import io.piboard.board.wish.FieldName;
import io.piboard.board.wish.FieldState;
import io.piboard.board.wish.IssueLink;
import io.piboard.board.wish.Placement;
import io.piboard.board.wish.ShownOutcome;
import io.piboard.board.wish.ShownState;
import io.piboard.board.wish.Sticky;
import io.piboard.board.wish.StringState;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.StickySynced.OutcomeKind;
import io.piboard.contracts.sticky.SyncState;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A sticky as the public API and the live socket show it. */
public record StickyView(
        UUID id,
        UUID board,
        long version,
        TypeView type,
        String text,
        BigDecimal storyPoints,
        String iteration,
        PlannedStatus status,
        PositionView position,
        String rank,
        SyncView sync,
        List<StringView> strings,
        boolean deleted) {

    public record TypeView(UUID id, String name, String color) {}

    /**
     * A string of which the sticky is the source.
     *
     * @param state LOCAL, AGREED, PENDING, WAITING or FAILED
     * @param wanted false: it was cut, and Jira still has the link
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StringView(UUID id, UUID to, String linkType, String state, String reason, boolean wanted) {

        static StringView of(UUID id, StringState string) {
            return new StringView(
                    id, string.target(), string.linkType(), state(string), string.reason(), string.wanted());
        }

        private static String state(StringState string) {
            if (!string.isForJira()) {
                return SyncState.LOCAL.name();
            }
            return string.outcome() == null
                    ? FieldView.PENDING
                    : string.outcome().name();
        }
    }

    public record PositionView(Double x, Double y) {}

    /** @param fields by the names of the API; empty for a sticky that is not for Jira */
    public record SyncView(
            SyncState state,
            String reason,
            Instant retryAt,
            String issueId,
            String issueKey,
            URI issueUrl,
            long revision,
            Map<String, FieldView> fields) {}

    /**
     * @param state AGREED, PENDING, CONFLICT, FAILED or WAITING
     * @param jiraValue only with CONFLICT
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldView(String state, JiraValue jiraValue, String reason) {

        private static final String PENDING = "PENDING";

        static FieldView of(SyncedField field, FieldState state) {
            return switch (state) {
                case FieldState.Clean clean -> new FieldView(OutcomeKind.AGREED.name(), null, null);
                case FieldState.Dirty dirty -> of(field, dirty.outcome());
            };
        }

        private static FieldView of(SyncedField field, ShownOutcome outcome) {
            if (outcome == null) {
                return new FieldView(PENDING, null, null);
            }
            boolean conflict = outcome.kind() == OutcomeKind.CONFLICT;
            return new FieldView(
                    outcome.kind().name(),
                    conflict ? JiraValue.of(field, outcome.jiraValue()) : null,
                    outcome.reason());
        }
    }

    static StickyView of(Sticky sticky, BoardPlan plan) {
        return new StickyView(
                sticky.id(),
                sticky.place().board(),
                sticky.version(),
                type(sticky, plan),
                sticky.value(SyncedField.TEXT).text(),
                sticky.value(SyncedField.STORY_POINTS).asNumber().orElse(null),
                sticky.value(SyncedField.ITERATION).text(),
                status(sticky.value(SyncedField.STATUS), plan),
                position(sticky.placement()),
                sticky.rank(),
                sync(sticky, plan),
                sticky.strings().entrySet().stream()
                        .map(entry -> StringView.of(entry.getKey(), entry.getValue()))
                        .toList(),
                sticky.deleted());
    }

    /** The same sticky for those who look at a board that it has left. */
    StickyView goneFrom(UUID left) {
        return new StickyView(
                id, left, version, type, text, storyPoints, iteration, status, position, rank, sync, strings, true);
    }

    private static TypeView type(Sticky sticky, BoardPlan plan) {
        return plan.type(sticky.type())
                .map(type -> new TypeView(type.id(), type.name(), type.color()))
                .orElseGet(() -> new TypeView(sticky.type(), null, null));
    }

    /** A status that metadata-service has not told yet is shown by its id: better than none. */
    private static PlannedStatus status(FieldValue value, BoardPlan plan) {
        return value.asText()
                .map(id -> plan.status(id).orElseGet(() -> new PlannedStatus(id, id, "undefined")))
                .orElse(null);
    }

    private static PositionView position(Placement placement) {
        return placement.x() == null ? null : new PositionView(placement.x(), placement.y());
    }

    private static SyncView sync(Sticky sticky, BoardPlan plan) {
        IssueLink link = sticky.note() ? IssueLink.NONE : sticky.link();
        ShownState shown = ShownState.of(sticky, plan.isPaused());
        Map<String, FieldView> fields = new LinkedHashMap<>();
        if (sticky.isForJira()) {
            sticky.fields().forEach((field, state) -> fields.put(FieldName.of(field), FieldView.of(field, state)));
        }
        return new SyncView(
                shown.state(),
                shown.reason(),
                shown.state() == SyncState.WAITING ? link.retryAt() : null,
                link.issueId(),
                link.issueKey(),
                link.issueUrl(),
                link.revision(),
                fields);
    }
}

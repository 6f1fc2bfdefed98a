package io.piboard.sync.alm.jira;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.connection.FieldRole;
import io.piboard.jira.JiraException;
import io.piboard.jira.JiraSite;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.IssueWrite;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Each kind of write by the resource that needs the fewest rights and screens (facts sections 1.5, 1.7, 1.9). */
record JiraWrites(ConnectionChanged connection, JiraSite site, JiraTransitions transitions) {

    Uni<Void> write(AlmIssue issue, IssueWrite write) {
        return switch (write) {
            case IssueWrite.SetText text ->
                site.editIssue(
                        issue.id(), Map.of("summary", text.value().asText().orElse("")));
            case IssueWrite.SetStoryPoints points ->
                points(
                        issue.id(),
                        points.scrumBoardId(),
                        points.value().asNumber().orElse(null));
            case IssueWrite.MoveToSprint move -> move(move.value(), List.of(issue.id()));
            case IssueWrite.ChangeStatus status ->
                transitions.step(
                        connection, site, issue, status.value().asText().orElse(""));
        };
    }

    /** What a person is told when Jira refuses. */
    static String refusal(IssueWrite write) {
        return switch (write) {
            case IssueWrite.SetText text ->
                "Jira refused this text. It has to be one line of at most 255 characters, and the summary has to be on the"
                        + " issue's edit screen.";
            case IssueWrite.SetStoryPoints points ->
                "Jira refused these story points. The team's Jira board has to estimate in story points, or the field has"
                        + " to be on the issue's edit screen.";
            case IssueWrite.MoveToSprint move ->
                "Jira refused the move. The sprint may be closed, or the Schedule Issues permission is missing.";
            case IssueWrite.ChangeStatus status -> "Jira refused this change of status.";
        };
    }

    Uni<Void> move(FieldValue sprint, List<String> issueIds) {
        return sprint.isEmpty() ? site.moveToBacklog(issueIds) : site.moveToSprint(sprint.text(), issueIds);
    }

    /** The board needs no screen; but an issue that is not on the board, or a board without estimates, needs the field. */
    private Uni<Void> points(String issueId, String boardId, BigDecimal points) {
        String field = connection.fields().get(FieldRole.STORY_POINTS);
        if (boardId == null) {
            return pointsField(issueId, field, points);
        }
        Uni<Void> byBoard = site.estimation(issueId, boardId, points);
        return field == null
                ? byBoard
                : byBoard.onFailure(JiraWrites::boardDoesNotEstimateIt)
                        .recoverWithUni(() -> pointsField(issueId, field, points));
    }

    private Uni<Void> pointsField(String issueId, String field, BigDecimal points) {
        return field == null
                ? Uni.createFrom().failure(new JiraException.Rejected(400, List.of(), Map.of()))
                : site.editIssue(issueId, Collections.singletonMap(field, points));
    }

    private static boolean boardDoesNotEstimateIt(Throwable failure) {
        return failure instanceof JiraException.NotFound
                || (failure instanceof JiraException.Rejected rejected && !isPermission(rejected.status()));
    }

    /** The field would be refused just so. */
    private static boolean isPermission(int status) {
        return status == 401 || status == 403;
    }
}

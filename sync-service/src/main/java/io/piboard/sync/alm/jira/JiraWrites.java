package io.piboard.sync.alm.jira;

import io.piboard.contracts.FieldValue;
import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraTransition;
import io.piboard.sync.alm.AlmException;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.IssueWrite;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** Each kind of write by the resource that needs the fewest rights and screens (facts sections 1.5, 1.7, 1.9). */
final class JiraWrites {

    private final JiraSite site;
    private final AlmIssue issue;

    JiraWrites(JiraSite site, AlmIssue issue) {
        this.site = site;
        this.issue = issue;
    }

    Uni<Void> write(IssueWrite write) {
        return switch (write) {
            case IssueWrite.SetText text ->
                site.editIssue(
                        issue.id(), Map.of("summary", text.value().asText().orElse("")));
            case IssueWrite.SetStoryPoints points ->
                site.estimation(
                        issue.id(),
                        points.scrumBoardId(),
                        points.value().asNumber().orElse(null));
            case IssueWrite.MoveToSprint move -> move(move.value());
            case IssueWrite.ChangeStatus status -> transition(status.value());
        };
    }

    /** What a person is told when Jira refuses. */
    static String refusal(IssueWrite write) {
        return switch (write) {
            case IssueWrite.SetText text ->
                "Jira refused this text. It has to be one line of at most 255 characters, and the summary has to be on the"
                        + " issue's edit screen.";
            case IssueWrite.SetStoryPoints points ->
                "Jira refused these story points. The team's Jira board has to estimate in story points.";
            case IssueWrite.MoveToSprint move ->
                "Jira refused the move. The sprint may be closed, or the Schedule Issues permission is missing.";
            case IssueWrite.ChangeStatus status ->
                "Jira's workflow does not lead from the present status to this one in one step.";
        };
    }

    private Uni<Void> move(FieldValue sprint) {
        return sprint.isEmpty()
                ? site.moveToBacklog(List.of(issue.id()))
                : site.moveToSprint(sprint.text(), List.of(issue.id()));
    }

    /** By the status it leads to, never by name: several transitions may share either. */
    private Uni<Void> transition(FieldValue status) {
        return site.transitions(issue.id())
                .chain(offered -> offered.stream()
                        .filter(step -> step.toStatusId().equals(status.text()))
                        .filter(step -> step.requiredFields().isEmpty())
                        .map(JiraTransition::id)
                        .findFirst()
                        .map(step -> site.transition(issue.id(), step))
                        .orElseGet(() -> Uni.createFrom()
                                .failure(new AlmException.Rejected(
                                        refusal(new IssueWrite.ChangeStatus(status)), null))));
    }
}

package io.piboard.jirasim.server;

import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Operation;
import io.piboard.jirasim.site.Board;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import java.util.Optional;
import java.util.function.Function;

/**
 * Hides what the caller may not see, whatever the endpoint: an issue, project, board or sprint that a path names is not
 * there for those who may not browse its project.
 */
final class Visibility {

    private final Site site;

    Visibility(Site site) {
        this.site = site;
    }

    Operation ofPlatform(Operation operation) {
        return operation.with(call -> {
            look(call);
            return operation.endpoint().answer(call);
        });
    }

    /** Closed to all who have no licence of Jira Software. */
    Operation ofAgile(Operation operation) {
        return operation.with(call -> {
            if (call.user() != null && !call.user().licensed()) {
                throw JiraError.of(403, "The user does not have a valid license for Jira Software.");
            }
            look(call);
            return operation.endpoint().answer(call);
        });
    }

    private void look(Call call) {
        hide(call, "issue", this::ofIssue, JiraError.noIssue());
        hide(call, "epic", this::ofIssue, JiraError.noIssue());
        hide(call, "project", site.catalog()::project, noProject(call));
        hide(call, "board", id -> number(id).flatMap(this::ofBoard), noBoard());
        hide(call, "sprint", this::ofSprint, JiraError.notFound("Sprint does not exist."));
    }

    /** What does not exist at all is the endpoint's own affair. */
    private void hide(Call call, String variable, Function<String, Optional<Project>> projectOf, JiraError refusal) {
        String value = call.path(variable);
        if (value != null
                && projectOf
                        .apply(value)
                        .filter(project -> !site.permissions().sees(call.user(), project))
                        .isPresent()) {
            throw refusal;
        }
    }

    private static JiraError noProject(Call call) {
        return JiraError.notFound("No project could be found with key '" + call.path("project") + "'.");
    }

    private static JiraError noBoard() {
        return JiraError.notFound("The requested board cannot be viewed because it either does not exist or you do not"
                + " have permission to view it.");
    }

    private Optional<Project> ofIssue(String idOrKey) {
        return site.issue(idOrKey).map(Issue::project).flatMap(site.catalog()::project);
    }

    private Optional<Project> ofBoard(long id) {
        return site.board(id).map(Board::project);
    }

    private Optional<Project> ofSprint(String id) {
        return number(id).flatMap(site::sprint).map(Sprint::board).flatMap(this::ofBoard);
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}

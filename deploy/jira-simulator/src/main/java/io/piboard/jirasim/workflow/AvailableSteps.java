package io.piboard.jirasim.workflow;

import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Status;
import io.piboard.jirasim.site.User;
import java.util.List;

/** The steps that somebody may take with an issue now; none without the permission to transition. */
final class AvailableSteps {

    private final Site site;
    private final Workflows workflows;

    AvailableSteps(Site site, Workflows workflows) {
        this.site = site;
        this.workflows = workflows;
    }

    List<Transition> of(Issue issue, User user) {
        if (!site.permissions().may(user, Permission.TRANSITION_ISSUES, issue)) {
            return List.of();
        }
        Status status = site.catalog().status(issue.text(FieldId.STATUS)).orElseThrow();
        return workflow(issue).from(status).stream()
                .filter(step ->
                        step.rules().conditions().stream().allMatch(condition -> condition.allows(site, user, issue)))
                .toList();
    }

    Transition named(String id, Issue issue, User user) {
        return of(issue, user).stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        workflow(issue).step(id).map(step -> stale(step, issue)).orElseGet(() -> unknown(id)));
    }

    private Workflow workflow(Issue issue) {
        return workflows.of(site.catalog().type(issue.text(FieldId.TYPE)).orElseThrow());
    }

    /** A step of this workflow that is not to be had means that somebody else was faster. */
    private static JiraError stale(Transition step, Issue issue) {
        return JiraError.badRequest("It seems that you have tried to perform a workflow operation (" + step.name()
                + ") that is not valid for the current state of this issue (" + issue.key()
                + "). The likely cause is that somebody has changed the issue recently, please look at the"
                + " issue history for details.");
    }

    /** Old servers fall over. */
    private JiraError unknown(String id) {
        return site.kind().selfHostedBefore(9, 0)
                ? JiraError.of(500, "Internal server error")
                : JiraError.badRequest("Transition id '" + id + "' is not valid for this issue.");
    }
}

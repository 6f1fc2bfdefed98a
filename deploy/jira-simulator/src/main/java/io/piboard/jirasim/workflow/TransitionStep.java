package io.piboard.jirasim.workflow;

import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.issue.FieldEdit;
import io.piboard.jirasim.issue.Screens;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.JiraTime;
import io.piboard.jirasim.site.Named;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Status;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an issue becomes by a step: its screen, its validators, its post-function; all of it, or a refusal. */
final class TransitionStep {

    private final Site site;
    private final Screens screens;
    private final FieldEdit edit;

    TransitionStep(Site site, Screens screens) {
        this.site = site;
        this.screens = screens;
        this.edit = new FieldEdit(site);
    }

    Issue apply(Issue issue, Transition step, TransitionWish wish) {
        wish.check(step);
        requireAll(step, wish);
        Project project = site.catalog().project(issue.project()).orElseThrow();
        IssueType type = site.catalog().type(issue.text(FieldId.TYPE)).orElseThrow();
        Issue edited = edit.apply(
                issue,
                wish.plain(),
                screens.transition(project, type, step.rules().screen()));
        Issue wanted = moved(edited, step.to(), resolution(step, wish));
        validate(step, wanted);
        return wanted;
    }

    private void requireAll(Transition step, TransitionWish wish) {
        Map<String, String> missing = new TreeMap<>();
        step.rules().required().stream()
                .filter(field -> !wish.names(field))
                .forEach(field -> missing.put(field, screens.name(field) + " is required."));
        if (!missing.isEmpty()) {
            throw JiraError.fields(missing);
        }
    }

    private static void validate(Transition step, Issue wanted) {
        List<String> objections = step.rules().validators().stream()
                .map(validator -> validator.objection(wanted))
                .flatMap(Optional::stream)
                .toList();
        if (!objections.isEmpty()) {
            throw JiraError.badRequest(String.join("; ", objections));
        }
    }

    private Named resolution(Transition step, TransitionWish wish) {
        JsonObject wanted = wish.resolution();
        if (wanted == null) {
            return site.catalog().resolution(step.rules().resolution()).orElseThrow();
        }
        return site.catalog()
                .resolution(Bodies.text(wanted, "id", Bodies.text(wanted, "name", "")))
                .orElseThrow(
                        () -> JiraError.fields(Map.of(FieldId.RESOLUTION, "Specify a valid value for resolution")));
    }

    /** The post-function of this site: done issues are resolved, all others are not. */
    private Issue moved(Issue issue, Status to, Named resolution) {
        return issue.with(FieldId.STATUS, to.id())
                .with(FieldId.RESOLUTION, to.done() ? resolution.id() : null)
                .with(FieldId.RESOLVED, to.done() ? JiraTime.issue(site.now()) : null);
    }
}

package io.piboard.jirasim.workflow;

import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.change.CommentChanges;
import io.piboard.jirasim.change.IssueLookup;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.issue.Screens;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Lists and takes the steps an issue may make from its present status. */
public final class TransitionResource {

    private static final String PATH = "/issue/:issue/transitions";

    private final Site site;
    private final AvailableSteps steps;
    private final IssueLookup lookup;
    private final Changes changes;
    private final TransitionView view;
    private final TransitionStep step;

    public TransitionResource(Site site, Workflows workflows, Screens screens, IssueLookup lookup, Changes changes) {
        this.site = site;
        this.steps = new AvailableSteps(site, workflows);
        this.lookup = lookup;
        this.changes = changes;
        this.view = new TransitionView(site, screens);
        this.step = new TransitionStep(site, screens);
    }

    public void mount(Routes platform) {
        platform.get(PATH, RequestClass.READ_TRANSITIONS, this::list);
        platform.post(PATH, RequestClass.TRANSITION, this::take);
    }

    private Answer list(Call call) {
        Issue issue = lookup.find(call.path("issue"));
        List<Transition> available = steps.of(issue, call.user());
        List<String> only = call.list("transitionId");
        JsonArray shown = new JsonArray();
        for (int i = 0; i < available.size(); i++) {
            if (only.isEmpty() || only.contains(available.get(i).id())) {
                shown.add(show(call, issue, available.get(i), i));
            }
        }
        return Answer.ok(new JsonObject().put("expand", "transitions").put("transitions", shown));
    }

    private JsonObject show(Call call, Issue issue, Transition one, int place) {
        JsonObject json = view.of(one, place);
        if (!call.list("expand").contains("transitions.fields")) {
            return json;
        }
        Project project = site.catalog().project(issue.project()).orElseThrow();
        IssueType type = site.catalog().type(issue.text(FieldId.TYPE)).orElseThrow();
        return json.put("fields", view.fields(one, project, type));
    }

    private Answer take(Call call) {
        TransitionWish wish = TransitionWish.of(call.body());
        take(call.user(), lookup.forWrite(call.path("issue")), wish);
        return Answer.noContent();
    }

    private void take(User user, Issue issue, TransitionWish wish) {
        Transition chosen = steps.named(wish.id(), issue, user);
        Issue moved = changes.update(user, step.apply(issue, chosen, wish), "issue_generic");
        CommentChanges comments = new CommentChanges(site, changes);
        wish.comments().forEach(text -> comments.add(user, moved, text, null, new JsonObject()));
    }

    /** Takes a step without anything beside it, or refuses as the request would be refused. */
    public void take(User user, Issue issue, String transition) {
        JsonObject id = new JsonObject().put("id", transition);
        take(user, issue, TransitionWish.of(new JsonObject().put("transition", id)));
    }
}

package io.piboard.jirasim.issue;

import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Self;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import io.piboard.jirasim.workflow.Workflows;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code POST /issue}, with properties stored in the same step. There is no idempotency key: twice means two issues. */
public final class CreateIssueResource {

    private final Site site;
    private final Workflows workflows;
    private final Screens screens;
    private final Changes changes;
    private final FieldEdit edit;
    private final FirstStep step;

    /** Takes a step of the workflow right after the creation, or refuses it. */
    @FunctionalInterface
    public interface FirstStep {
        void take(User user, Issue created, String transition);
    }

    public CreateIssueResource(Site site, Workflows workflows, Screens screens, Changes changes, FirstStep step) {
        this.site = site;
        this.workflows = workflows;
        this.screens = screens;
        this.changes = changes;
        this.edit = new FieldEdit(site);
        this.step = step;
    }

    public void mount(Routes platform) {
        platform.post("/issue", RequestClass.CREATE, this::create);
    }

    private Answer create(Call call) {
        return Answer.json(201, create(call.user(), call.body()));
    }

    /** Refuses as the request would be refused, and then makes nothing; answers with what is said of the new issue. */
    public JsonObject create(User user, JsonObject body) {
        Issue created = make(user, body);
        JsonObject answer = made(created);
        Optional<JsonObject> outcome = FirstStepOutcome.of(step, user, created, body);
        outcome.filter(told -> site.kind().cloud()).ifPresent(told -> answer.put("transition", told));
        return answer;
    }

    private Issue make(User user, JsonObject body) {
        JsonObject fields = Bodies.object(body, "fields");
        Project project = project(user, fields);
        IssueType type = type(project, fields);
        Screen screen = screens.create(project, type, user);
        requireAll(screen, fields);
        Issue draft = draft(user, project, type, properties(body));
        return changes.create(user, edit.apply(draft, body, screen));
    }

    private static JsonObject made(Issue created) {
        return new JsonObject()
                .put("id", String.valueOf(created.id()))
                .put("key", created.key())
                .put("self", Self.platform("issue/" + created.id()));
    }

    private static void requireAll(Screen screen, JsonObject fields) {
        Map<String, String> missing = new TreeMap<>();
        screen.required().stream().filter(field -> !fields.containsKey(field)).forEach(field -> {
            missing.put(field, Messages.missing(field, screen.name(field)));
        });
        if (!missing.isEmpty()) {
            throw JiraError.fields(missing);
        }
    }

    private Issue draft(User user, Project project, IssueType type, JsonObject properties) {
        Map<String, Object> defaults = new TreeMap<>();
        defaults.put(FieldId.TYPE, type.id());
        defaults.put(FieldId.STATUS, workflows.of(type).initial().id());
        defaults.put(FieldId.PRIORITY, "3");
        defaults.put(FieldId.REPORTER, user.accountId());
        defaults.put(FieldId.CREATOR, user.accountId());
        return new Issue(0, "", project.id(), Instant.EPOCH, Instant.EPOCH, defaults, properties);
    }

    private Project project(User user, JsonObject fields) {
        Project project = Optional.ofNullable(member(fields, FieldId.PROJECT))
                .flatMap(site.catalog()::project)
                .filter(one -> site.permissions().sees(user, one))
                .orElseThrow(() -> JiraError.fields(Map.of(FieldId.PROJECT, "valid project is required")));
        if (!site.permissions().may(user, Permission.CREATE_ISSUES, project)) {
            throw JiraError.of(site.kind().refusals().create(), Permission.CREATE_ISSUES.refusal());
        }
        return project;
    }

    private static IssueType type(Project project, JsonObject fields) {
        return Optional.ofNullable(member(fields, FieldId.TYPE))
                .flatMap(name -> project.types().stream()
                        .filter(type -> type.id().equals(name) || type.name().equals(name))
                        .findFirst())
                .orElseThrow(() -> JiraError.fields(Map.of(FieldId.TYPE, "Specify a valid issue type")));
    }

    private static String member(JsonObject fields, String name) {
        if (!(fields.getValue(name) instanceof JsonObject given)) {
            return null;
        }
        return Bodies.text(given, "id", Bodies.text(given, "key", given.getString("name")));
    }

    private static JsonObject properties(JsonObject body) {
        JsonObject properties = new JsonObject();
        for (JsonObject property : Bodies.objects(body, "properties")) {
            PropertyResource.check(property.getString("key"), property.getValue("value"));
            properties.put(property.getString("key"), property.getValue("value"));
        }
        return properties;
    }
}

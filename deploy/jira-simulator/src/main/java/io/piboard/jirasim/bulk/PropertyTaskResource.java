package io.piboard.jirasim.bulk;

import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.issue.PropertyResource;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.site.Self;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import io.vertx.core.json.JsonObject;
import java.util.function.Predicate;

/** One property of many issues on Cloud: the answer is a 303 to a task that tells how far the work is. */
public final class PropertyTaskResource {

    private static final String PATH = "/issue/properties/:key";

    private final Site site;
    private final Changes changes;
    private final BulkTasks tasks;

    public PropertyTaskResource(Site site, Changes changes) {
        this.site = site;
        this.changes = changes;
        this.tasks = new BulkTasks(site);
    }

    public void mount(Routes platform) {
        platform.put(PATH, RequestClass.PROPERTY, this::set);
        platform.delete(PATH, RequestClass.PROPERTY, this::remove);
        platform.get("/task/:task", RequestClass.OTHER, this::progress);
    }

    private Answer set(Call call) {
        Object value = call.body().getValue("value");
        PropertyResource.check(call.path("key"), value);
        JsonObject filter = Bodies.object(call.body(), "filter");
        Boolean there = filter.getBoolean("hasProperty");
        Predicate<Issue> meant = issue -> there == null || there == has(issue, call.path("key"));
        return start(call, filter, meant, value);
    }

    private Answer remove(Call call) {
        return start(call, call.body(), issue -> has(issue, call.path("key")), null);
    }

    private static boolean has(Issue issue, String key) {
        return issue.properties().containsKey(key);
    }

    /** What its owner may not edit, and what the filter does not mean, is left as it is. */
    private Answer start(Call call, JsonObject filter, Predicate<Issue> meant, Object value) {
        String key = call.path("key");
        User user = call.user();
        Object wanted = filter.getValue("currentValue");
        Selection selection = Selection.of(Bodies.strings(filter, "entityIds"), site, user);
        BulkTask task = tasks.start(user, selection, issue -> {
            boolean fits = wanted == null || wanted.equals(issue.properties().getValue(key));
            if (fits && meant.test(issue) && site.permissions().may(user, Permission.EDIT_ISSUES, issue)) {
                changes.property(user, issue, key, value);
            }
        });
        return Answer.empty(303).with("Location", self(task));
    }

    private Answer progress(Call call) {
        return tasks.find(call.path("task"))
                .map(task -> Answer.ok(task.toTask(self(task))))
                .orElseThrow(() -> JiraError.notFound("The task was not found."));
    }

    private static String self(BulkTask task) {
        return Self.platform("task/" + task.id());
    }
}

package io.piboard.jirasim.mischief;

import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.function.Consumer;

/**
 * {@code POST /simulator/actions}: what a colleague does in Jira. No request is counted, no permission asked, but
 * changelogs and webhooks come as always.
 */
public final class BehindOurBack {

    private static final String MIA = "mia@acme.example";

    private final Site site;
    private final Changes changes;
    private final Consumer<JsonObject> announcer;

    /** The announcer tells of events that come with no change of the site. */
    public BehindOurBack(Site site, Changes changes, Consumer<JsonObject> announcer) {
        this.site = site;
        this.changes = changes;
        this.announcer = announcer;
    }

    public void mount(Routes control) {
        control.anonymous(HttpMethod.POST, "/simulator/actions", RequestClass.OTHER, this::act);
    }

    private Answer act(Call call) {
        try {
            act(call.body());
            return Answer.noContent();
        } catch (IllegalArgumentException | NullPointerException | ClassCastException e) {
            throw JiraError.badRequest("This is nothing a colleague could do: " + e.getMessage());
        }
    }

    /** On the event loop only. */
    public void act(JsonObject action) {
        Colleague colleague = new Colleague(site, changes, user(Bodies.text(action, "user", MIA)));
        switch (Bodies.text(action, "action", "")) {
            case "edit" ->
                action.getJsonObject("fields")
                        .forEach(field -> colleague.edit(
                                action.getString("issue"), field.getKey(), stored(field.getKey(), field.getValue())));
            case "delete" -> colleague.delete(action.getString("issue"));
            case "move" -> colleague.move(action.getString("issue"), action.getString("project"));
            case "delete-project" -> colleague.deleteProject(action.getString("project"));
            case "close-sprint" -> colleague.closeSprint(action.getLong("sprint"));
            case "announce" -> announcer.accept(action);
            case "dabble" ->
                colleague.dabble(
                        action.getString("project"),
                        Bodies.number(action, "seed", 1L),
                        Bodies.number(action, "count", 1));
            default -> throw new IllegalArgumentException("unknown action");
        }
    }

    private static Object stored(String field, Object value) {
        return switch (value) {
            case JsonArray list
            when field.equals(FieldId.SPRINT) ->
                list.stream().map(id -> ((Number) id).longValue()).toList();
            case JsonArray list -> list.stream().map(String::valueOf).toList();
            case Number number -> number.doubleValue();
            case null, default -> value;
        };
    }

    private User user(String email) {
        return site.catalog().userByEmail(email).orElseThrow(() -> new IllegalArgumentException("no user " + email));
    }
}

package io.piboard.jirasim.webhook;

import io.piboard.jirasim.change.ChangeEvent;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import io.piboard.jirasim.view.SprintView;
import io.vertx.core.json.JsonObject;

/** Events of sprints: no user, no issues, for the whole site. */
final class SprintBodies {

    private final Site site;

    SprintBodies(Site site) {
        this.site = site;
    }

    WebhookEvent of(String name, Sprint sprint) {
        return event(name, new JsonObject().put("sprint", SprintView.resource(sprint)));
    }

    /** Without dates, also when the sprint came with some. */
    WebhookEvent created(Sprint sprint) {
        return event("sprint_created", new JsonObject().put("sprint", without(sprint, "startDate", "endDate")));
    }

    WebhookEvent updated(ChangeEvent.SprintUpdated updated) {
        JsonObject members = new JsonObject()
                .put("sprint", SprintView.resource(updated.sprint()))
                .put("oldValue", SprintView.resource(updated.before()));
        return event("sprint_updated", members);
    }

    WebhookEvent deleted(Sprint sprint) {
        return event("sprint_deleted", new JsonObject().put("sprint", without(sprint, "self")));
    }

    private static JsonObject without(Sprint sprint, String... members) {
        JsonObject shown = SprintView.resource(sprint);
        for (String member : members) {
            shown.remove(member);
        }
        return shown;
    }

    private WebhookEvent event(String name, JsonObject members) {
        return WebhookEvent.unfiltered(name, EventBodies.stamped(site, name, members));
    }
}

package io.piboard.jirasim.webhook;

import io.piboard.jirasim.site.Issue;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** An event with its body; only those about an issue are filtered by JQL, all others go out for the whole site. */
record WebhookEvent(String name, JsonObject body, Optional<Issue> issue) {

    static WebhookEvent of(String name, JsonObject body, Issue issue) {
        return new WebhookEvent(name, body, Optional.of(issue));
    }

    static WebhookEvent unfiltered(String name, JsonObject body) {
        return new WebhookEvent(name, body, Optional.empty());
    }
}

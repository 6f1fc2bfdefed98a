package io.piboard.jirasim.webhook;

import io.piboard.jirasim.site.Issue;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An event with its body; only those about an issue are filtered by JQL, all others go out for the whole site.
 * {@code fields} are the ids of what an update changed, {@code property} the one a property event is about.
 */
record WebhookEvent(String name, JsonObject body, Optional<Issue> issue, Set<String> fields, String property) {

    static WebhookEvent of(String name, JsonObject body, Issue issue) {
        return new WebhookEvent(name, body, Optional.of(issue), Set.of(), "");
    }

    static WebhookEvent unfiltered(String name, JsonObject body) {
        return new WebhookEvent(name, body, Optional.empty(), Set.of(), "");
    }

    WebhookEvent changing(Set<String> changed) {
        return new WebhookEvent(name, body, issue, changed, property);
    }

    WebhookEvent ofProperty(String key) {
        return new WebhookEvent(name, body, issue, fields, key);
    }

    /** Whether it passes the filters of a dynamic webhook; those that are empty let everything pass. */
    boolean touches(List<String> wantedFields, List<String> wantedProperties) {
        boolean field = wantedFields.isEmpty()
                || !name.equals("jira:issue_updated")
                || wantedFields.stream().anyMatch(fields::contains);
        return field && (wantedProperties.isEmpty() || property.isEmpty() || wantedProperties.contains(property));
    }
}

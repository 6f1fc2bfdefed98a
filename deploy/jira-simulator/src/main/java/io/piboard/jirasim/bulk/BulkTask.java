package io.piboard.jirasim.bulk;

import io.piboard.jirasim.site.User;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;

/** Work on many issues that goes on after its request was answered; used from the event loop only. */
final class BulkTask {

    private final long id;
    private final User owner;
    private final int total;
    private final int invalid;
    private final Instant created;
    private final JsonArray processed = new JsonArray();
    private final JsonObject failed = new JsonObject();
    private Instant updated;

    BulkTask(long id, User owner, int total, int invalid, Instant created) {
        this.id = id;
        this.owner = owner;
        this.total = total;
        this.invalid = invalid;
        this.created = created;
        this.updated = created;
    }

    long id() {
        return id;
    }

    Instant created() {
        return created;
    }

    void done(long issue, Instant now) {
        processed.add(issue);
        updated = now;
    }

    void failed(long issue, String reason, Instant now) {
        failed.put(String.valueOf(issue), JsonArray.of(reason));
        updated = now;
    }

    private int handled() {
        return processed.size() + failed.size();
    }

    private String status() {
        if (handled() == total) {
            return "COMPLETE";
        }
        return handled() == 0 ? "ENQUEUED" : "RUNNING";
    }

    /** In the form of Jira's other tasks. */
    JsonObject toTask(String self) {
        return new JsonObject()
                .put("self", self)
                .put("id", String.valueOf(id))
                .put("description", "Bulk update of issue properties")
                .put("status", status())
                .put("submittedBy", 10_000)
                .put("progress", percent())
                .put("elapsedRuntime", Duration.between(created, updated).toMillis())
                .put("submitted", created.toEpochMilli())
                .put("started", created.toEpochMilli())
                .put("lastUpdate", updated.toEpochMilli());
    }

    private int percent() {
        return total == 0 ? 100 : 100 * handled() / total;
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("taskId", String.valueOf(id))
                .put("status", status())
                .put("submittedBy", new JsonObject().put("accountId", owner.accountId()))
                .put("created", created.toEpochMilli())
                .put("started", created.toEpochMilli())
                .put("updated", updated.toEpochMilli())
                .put("progressPercent", percent())
                .put("totalIssueCount", total + invalid)
                .put("invalidOrInaccessibleIssueCount", invalid)
                .put("processedAccessibleIssues", processed)
                .put("failedAccessibleIssues", failed);
    }
}

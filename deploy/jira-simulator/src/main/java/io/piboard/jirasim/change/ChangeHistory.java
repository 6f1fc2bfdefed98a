package io.piboard.jirasim.change;

import io.piboard.jirasim.change.ChangeEvent.IssueUpdated;
import io.piboard.jirasim.site.JiraTime;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;

/** Remembers who changed which field of which issue, so that a test can see order and repetition. Safe for any thread. */
public final class ChangeHistory {

    private static final int KEPT = 50_000;

    private final Deque<JsonObject> items = new ArrayDeque<>();

    /** Only changes of existing issues: what a create came with is no change. */
    public synchronized void changed(ChangeEvent event) {
        if (event instanceof IssueUpdated updated) {
            updated.items().forEach(item -> add(updated, item));
        }
    }

    public synchronized void reset() {
        items.clear();
    }

    /** Oldest first; entries of one update share their id. */
    public synchronized JsonArray toJson() {
        return new JsonArray(items.stream().toList());
    }

    private void add(IssueUpdated updated, ChangeItem item) {
        items.addLast(item.toJson()
                .put("id", updated.changelog())
                .put("time", JiraTime.issue(updated.issue().updated()))
                .put("user", updated.user().email())
                .put("issue", String.valueOf(updated.issue().id())));
        if (items.size() > KEPT) {
            items.removeFirst();
        }
    }
}

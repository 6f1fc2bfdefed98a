package io.piboard.jirasim.bulk;

import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs tasks on the event loop, one issue at a turn, so that other requests are answered in between. */
final class BulkTasks {

    private static final Duration KEPT = Duration.ofDays(14);
    private static final long FIRST = 10_641;

    private final Site site;
    private final Map<Long, BulkTask> tasks = new HashMap<>();
    private int started;

    BulkTasks(Site site) {
        this.site = site;
    }

    /** Returns before anything is done. */
    BulkTask start(User owner, Selection selection, Consumer<Issue> work) {
        int total = selection.issues().size();
        tasks.values().removeIf(this::old);
        BulkTask task = new BulkTask(FIRST + started++, owner, total, selection.invalid(), site.now());
        tasks.put(task.id(), task);
        next(task, new ArrayDeque<>(selection.issues()), work);
        return task;
    }

    /** Results are kept for two weeks. */
    Optional<BulkTask> find(String id) {
        return Optional.ofNullable(id.matches("\\d{1,18}") ? tasks.get(Long.valueOf(id)) : null)
                .filter(task -> !old(task));
    }

    private boolean old(BulkTask task) {
        return task.created().isBefore(site.now().minus(KEPT));
    }

    private void next(BulkTask task, Deque<Issue> left, Consumer<Issue> work) {
        if (!left.isEmpty()) {
            Vertx.currentContext().runOnContext(turn -> {
                handle(task, left.removeFirst(), work);
                next(task, left, work);
            });
        }
    }

    private void handle(BulkTask task, Issue issue, Consumer<Issue> work) {
        try {
            Issue now = site.issue(issue.id()).orElseThrow(JiraError::noIssue);
            work.accept(now);
            task.done(issue.id(), site.now());
        } catch (JiraError refused) {
            task.failed(issue.id(), refused.answer().body(), site.now());
        } catch (ClassCastException wrongShape) {
            task.failed(issue.id(), JiraError.wrongShape().answer().body(), site.now());
        }
    }
}

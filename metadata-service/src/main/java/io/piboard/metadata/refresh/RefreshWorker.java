package io.piboard.metadata.refresh;

import io.micrometer.core.instrument.MeterRegistry;
import io.piboard.metadata.alm.AlmException;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Claims what is due and lets the refresher of that kind look; a slow site holds one place and delays no other. */
@ApplicationScoped
class RefreshWorker {

    private static final Logger LOG = Logger.getLogger(RefreshWorker.class);

    private final AtomicInteger running = new AtomicInteger();
    private final RefreshQueue queue;
    private final RefreshConfig config;
    private final FreshContext contexts;
    private final MeterRegistry meters;
    private final Map<RefreshKind, Refresher> refreshers;

    RefreshWorker(
            RefreshQueue queue,
            RefreshConfig config,
            FreshContext contexts,
            MeterRegistry meters,
            @All List<Refresher> refreshers) {
        this.queue = queue;
        this.config = config;
        this.contexts = contexts;
        this.meters = meters;
        this.refreshers = refreshers.stream().collect(Collectors.toMap(Refresher::kind, Function.identity()));
    }

    @Scheduled(
            identity = "refresh",
            every = "${piboard.metadata.refresh.poll:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> poll() {
        int free = config.concurrency() - running.get();
        return free <= 0
                ? Uni.createFrom().voidItem()
                : queue.claim(free, config.lease())
                        .invoke(due -> due.forEach(this::start))
                        .replaceWithVoid();
    }

    private void start(DueRefresh due) {
        running.incrementAndGet();
        contexts.run(() -> look(due).onTermination().invoke(running::decrementAndGet));
    }

    private Uni<Void> look(DueRefresh due) {
        return refreshers
                .get(due.kind())
                .refresh(due.connection())
                .chain(next -> queue.done(due, next))
                .invoke(() -> count(due, "success"))
                .onFailure()
                .recoverWithUni(failure -> later(due, failure));
    }

    private Uni<Void> later(DueRefresh due, Throwable failure) {
        LOG.warnf(
                "refresh will be tried again connection=%s kind=%s cause=%s",
                due.connection(), due.kind(), cause(failure));
        count(due, "failure");
        return queue.failed(due, config.retryDelay(), asked(failure));
    }

    private static Duration asked(Throwable failure) {
        return failure instanceof AlmException.Busy busy ? busy.retryAfter() : Duration.ZERO;
    }

    /** Messages of other exceptions may quote what was read. */
    private static String cause(Throwable failure) {
        return failure instanceof AlmException known
                ? known.getMessage()
                : failure.getClass().getName();
    }

    private void count(DueRefresh due, String outcome) {
        meters.counter("piboard.metadata.refreshes", "kind", due.kind().name(), "outcome", outcome)
                .increment();
    }
}

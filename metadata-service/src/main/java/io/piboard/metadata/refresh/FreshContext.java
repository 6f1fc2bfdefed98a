package io.piboard.metadata.refresh;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Runs work on a Vert.x context of its own: Hibernate Reactive keeps the session in the context, and two looks at once on
 * one session break it.
 */
@ApplicationScoped
class FreshContext {

    private static final Logger LOG = Logger.getLogger(FreshContext.class);

    private final Vertx vertx;

    FreshContext(Vertx vertx) {
        this.vertx = vertx;
    }

    void run(Supplier<Uni<Void>> work) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> work.get()
                .subscribe()
                .with(done -> {}, failure -> LOG.errorf(failure, "work in the background failed")));
    }
}

package io.piboard.ingest.jira;

import io.piboard.ingest.IngestConfig;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets a delivery in, before a byte of its body is read, if the {@link DeliveryBudget} has room for it.
 *
 * <p>Quarkus makes filters before there is a configuration: what is injected here must be a proxy, not a singleton.
 */
@Singleton
class DeliveryGate {

    private final DeliveryBudget budget;
    private final Refusal refusal;
    private final OutcomeMeter meter;
    private final CurrentVertxRequest current;

    DeliveryGate(DeliveryBudget budget, Refusal refusal, OutcomeMeter meter, CurrentVertxRequest current) {
        this.budget = budget;
        this.refusal = refusal;
        this.meter = meter;
        this.current = current;
    }

    @ServerRequestFilter(preMatching = true)
    void admit() {
        RoutingContext request = current.getCurrent();
        long bytes = announced(request.request().getHeader(HttpHeaders.CONTENT_LENGTH));
        if (!budget.enter(bytes)) {
            meter.count(Outcome.OVERLOADED);
            throw refusal.overloaded();
        }
        request.addEndHandler(ended -> budget.leave(bytes));
    }

    /** A body that comes in chunks does not say how long it will be. */
    private static long announced(String contentLength) {
        return contentLength == null ? IngestConfig.LARGEST_BODY : Long.parseLong(contentLength);
    }
}

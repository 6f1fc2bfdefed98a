package io.piboard.ingest.gate;

import io.piboard.ingest.IngestConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Lets a delivery in, before a byte of its body is read, if there is a place for it and it is of a kind that Jira sends.
 *
 * <p>It stands before REST: what is refused because there is too much must cost less than what is taken.
 */
@Singleton
class DeliveryGate {

    private static final String DELIVERIES = "/webhooks/";
    private static final int BEFORE_ALL_OTHERS = 1_000;

    private final CutConnections cut;
    private final ClaimedConnection claimed;
    private final DeliveryBudget budget;
    private final ConnectionRate rate;
    private final LoopRound round;
    private final SlowSenders slow;
    private final Refusal refusal;
    private final DeliveryMeter meter;

    DeliveryGate(
            CutConnections cut,
            ClaimedConnection claimed,
            DeliveryBudget budget,
            ConnectionRate rate,
            LoopRound round,
            SlowSenders slow,
            Refusal refusal,
            DeliveryMeter meter) {
        this.cut = cut;
        this.claimed = claimed;
        this.budget = budget;
        this.rate = rate;
        this.round = round;
        this.slow = slow;
        this.refusal = refusal;
        this.meter = meter;
    }

    void open(@Observes Filters filters) {
        filters.register(this::admit, BEFORE_ALL_OTHERS);
    }

    private void admit(RoutingContext request) {
        if (cut.isCut(request.request())) {
            meter.count(Admission.NOBODY, Outcome.AMBIGUOUS);
            refusal.of(Outcome.AMBIGUOUS).answer(request.response());
        } else if (slow.isBehind(request)) {
            refusal.of(Outcome.OVERLOADED).answer(request.response());
        } else {
            slow.watch(request);
            pass(request);
        }
    }

    private void pass(RoutingContext request) {
        if (request.normalizedPath().startsWith(DELIVERIES)) {
            admitDelivery(request);
        } else {
            request.next();
        }
    }

    private void admitDelivery(RoutingContext request) {
        Admission delivery = Admission.of(request.request(), claimed.by(request.normalizedPath()));
        request.addEndHandler(ended -> over(request, delivery));
        objection(request, delivery)
                .or(() -> enter(delivery))
                .ifPresentOrElse(outcome -> refuse(request, delivery, outcome), () -> letIn(request, delivery));
    }

    /** What no delivery may be, however few there are. */
    private static Optional<Outcome> objection(RoutingContext request, Admission delivery) {
        if (delivery.exceeds(IngestConfig.LARGEST_BODY)) {
            return Optional.of(Outcome.TOO_LARGE);
        }
        String encoding = request.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding == null || encoding.equalsIgnoreCase("identity")
                ? Optional.empty()
                : Optional.of(Outcome.ENCODED);
    }

    /** Without an outcome it has a place now. */
    private Optional<Outcome> enter(Admission delivery) {
        if (round.isFull(DeliveryGate::afterwards) || !rate.take(delivery.connection())) {
            return Optional.of(Outcome.OVERLOADED);
        }
        if (!budget.enter(delivery)) {
            rate.giveBack(delivery.connection());
            return Optional.of(Outcome.OVERLOADED);
        }
        return Optional.empty();
    }

    /** An event loop handles what its connections have before it does what it was asked for meanwhile. */
    private static void afterwards(Runnable work) {
        Vertx.currentContext().runOnContext(now -> work.run());
    }

    private static void letIn(RoutingContext request, Admission delivery) {
        delivery.accompany(request);
        request.next();
    }

    private void refuse(RoutingContext request, Admission delivery, Outcome outcome) {
        delivery.became(outcome);
        slow.hangUpAfterAnswer(request, delivery);
        refusal.of(outcome).answer(request.response());
    }

    private void over(RoutingContext request, Admission delivery) {
        meter.answered(delivery);
        if (Admission.of(request) == delivery) {
            leave(request, delivery);
        }
    }

    private void leave(RoutingContext request, Admission delivery) {
        slow.hangUpUnlessThere(request.request());
        budget.leave(delivery);
        if (delivery.outcome() == Outcome.UNAUTHORIZED) {
            rate.giveBack(delivery.connection());
        }
    }
}

package io.piboard.ingest.gate;

import io.piboard.ingest.IngestConfig;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets a delivery in, before a byte of its body is read, if there is a place for it and it is of a kind that Jira sends. */
@ApplicationScoped
class DeliveryGate {

    private static final String DELIVERIES = "/webhooks/";

    private final CutConnections cut;
    private final ClaimedConnection claimed;
    private final DeliveryBudget budget;
    private final ConnectionRate rate;
    private final SlowSenders slow;
    private final Refusal refusal;
    private final DeliveryMeter meter;

    DeliveryGate(
            CutConnections cut,
            ClaimedConnection claimed,
            DeliveryBudget budget,
            ConnectionRate rate,
            SlowSenders slow,
            Refusal refusal,
            DeliveryMeter meter) {
        this.cut = cut;
        this.claimed = claimed;
        this.budget = budget;
        this.rate = rate;
        this.slow = slow;
        this.refusal = refusal;
        this.meter = meter;
    }

    void admit(RoutingContext request) {
        if (cut.isCut(request.request())) {
            meter.count(Admission.NOBODY, Outcome.AMBIGUOUS);
            throw refusal.ambiguous();
        }
        if (slow.isBehind(request)) {
            throw refusal.overloaded();
        }
        slow.watch(request.request());
        if (request.normalizedPath().startsWith(DELIVERIES)) {
            admitDelivery(request);
        }
    }

    private void admitDelivery(RoutingContext request) {
        Admission delivery = Admission.of(request.request(), claimed.by(request.normalizedPath()));
        request.addEndHandler(ended -> over(request, delivery));
        check(request, delivery);
        enter(request, delivery);
    }

    private void check(RoutingContext request, Admission delivery) {
        if (delivery.exceeds(IngestConfig.LARGEST_BODY)) {
            throw refused(request, delivery, Outcome.TOO_LARGE, refusal.tooLarge());
        }
        String encoding = request.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw refused(request, delivery, Outcome.ENCODED, refusal.encoded());
        }
    }

    private void enter(RoutingContext request, Admission delivery) {
        if (!rate.take(delivery.connection())) {
            throw refused(request, delivery, Outcome.OVERLOADED, refusal.overloaded());
        }
        if (!budget.enter(delivery)) {
            rate.giveBack(delivery.connection());
            throw refused(request, delivery, Outcome.OVERLOADED, refusal.overloaded());
        }
        delivery.accompany(request);
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

    private HttpProblem refused(RoutingContext request, Admission delivery, Outcome outcome, HttpProblem problem) {
        delivery.became(outcome);
        slow.hangUpAfterAnswer(request, delivery);
        return problem;
    }
}

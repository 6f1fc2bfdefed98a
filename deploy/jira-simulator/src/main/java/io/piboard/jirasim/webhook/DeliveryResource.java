package io.piboard.jirasim.webhook;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** What Data Center tells an administrator of the deliveries of webhooks, from 10 on. */
final class DeliveryResource {

    private final Site site;
    private final Deliveries deliveries;

    DeliveryResource(Site site, Deliveries deliveries) {
        this.site = site;
        this.deliveries = deliveries;
    }

    /** Before what is named by an id. */
    void mount(Routes root, String path) {
        String one = path + "/:webhook";
        root.get(path + "/statistics/summary", RequestClass.WEBHOOK, this::summary);
        root.get(path + "/transitions", RequestClass.WEBHOOK, this::transitions);
        root.get(one + "/latest", RequestClass.WEBHOOK, this::latest);
        root.get(one + "/statistics", RequestClass.WEBHOOK, this::statistics);
        root.get(one + "/transitions", RequestClass.WEBHOOK, this::transitionsOf);
    }

    /** Nothing to tell until something was delivered. */
    private Answer latest(Call call) {
        return ofOne(call).stream()
                .findFirst()
                .map(delivery -> Answer.ok(delivery.toJson()))
                .orElseGet(Answer::noContent);
    }

    private Answer statistics(Call call) {
        return Answer.ok(counted(ofOne(call)));
    }

    private Answer summary(Call call) {
        WebhookCheck.admin(call);
        return Answer.ok(counted(deliveries.last(Integer.MAX_VALUE)));
    }

    private Answer transitionsOf(Call call) {
        WebhookCheck.found(site, call);
        return Answer.ok(new JsonArray());
    }

    /** Webhooks that a step of a workflow calls; no workflow here does. */
    private Answer transitions(Call call) {
        WebhookCheck.admin(call);
        return Answer.ok(new JsonArray());
    }

    private List<Delivery> ofOne(Call call) {
        return deliveries.of(WebhookCheck.found(site, call).id());
    }

    private static JsonObject counted(List<Delivery> all) {
        long good = all.stream().filter(one -> one.fate() == Fate.DELIVERED).count();
        long bad = all.stream().filter(one -> one.fate() == Fate.GIVEN_UP).count();
        return new JsonObject()
                .put("counts", new JsonObject().put("successes", good).put("failures", bad));
    }
}

package io.piboard.jirasim.webhook;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Commit;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.WebhookRegistration;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * {@code /rest/webhooks/1.0/webhook}: webhooks registered by an administrator of Cloud, with a secret that is never
 * shown, or of Data Center before 10, which knows no secret.
 */
public final class WebhookResource {

    private static final String PATH = "/rest/webhooks/1.0/webhook";
    private static final String FILTER = "issue-related-events-section";

    private final Site site;

    public WebhookResource(Site site) {
        this.site = site;
    }

    public void mount(Routes root) {
        if (site.kind().selfHostedSince(10, 0)) {
            return;
        }
        root.get(PATH, RequestClass.WEBHOOK, this::list);
        root.post(PATH, RequestClass.WEBHOOK, this::create);
        root.get(
                PATH + "/:webhook",
                RequestClass.WEBHOOK,
                call -> Answer.ok(show(call, WebhookCheck.found(site, call))));
        root.put(PATH + "/:webhook", RequestClass.WEBHOOK, this::replace);
        root.delete(PATH + "/:webhook", RequestClass.WEBHOOK, this::delete);
    }

    private Answer list(Call call) {
        WebhookCheck.admin(call);
        JsonArray all = new JsonArray();
        site.webhooks().forEach(webhook -> all.add(show(call, webhook)));
        return Answer.ok(all);
    }

    private Answer create(Call call) {
        WebhookCheck.admin(call);
        JsonObject body = call.body();
        Commit commit = site.change();
        WebhookRegistration webhook = read(call, commit.next(Commit.WEBHOOKS, 1), body, null);
        commit.put(webhook).commit();
        return Answer.json(201, show(call, webhook));
    }

    private Answer replace(Call call) {
        WebhookRegistration before = WebhookCheck.found(site, call);
        WebhookRegistration webhook = read(call, before.id(), call.body(), before.secret());
        site.change().put(webhook).commit();
        return Answer.ok(show(call, webhook));
    }

    private Answer delete(Call call) {
        site.change().remove(WebhookCheck.found(site, call)).commit();
        return Answer.noContent();
    }

    /** A secret that is left out keeps the old one, an empty one removes it. */
    private WebhookRegistration read(Call call, long id, JsonObject body, String oldSecret) {
        List<String> events = Bodies.strings(body, "events");
        String filter = Bodies.text(Bodies.object(body, "filters"), FILTER, "");
        WebhookCheck.url(body.getString("url"));
        WebhookCheck.filter(filter, site);
        String secret = site.kind().cloud() ? Bodies.text(body, "secret", oldSecret) : null;
        return new WebhookRegistration(
                id,
                Bodies.text(body, "name", "webhook " + id),
                "",
                body.getString("url"),
                events,
                filter,
                secret == null || secret.isEmpty() ? null : secret,
                Bodies.truth(body, "excludeBody", false),
                Bodies.truth(body, "enabled", true),
                site.now(),
                call.user().accountId());
    }

    private JsonObject show(Call call, WebhookRegistration webhook) {
        JsonObject shown = new JsonObject()
                .put("name", webhook.name())
                .put("url", webhook.url())
                .put("excludeBody", webhook.excludeBody())
                .put("filters", new JsonObject().put(FILTER, webhook.filter()))
                .put("events", new JsonArray(webhook.events()))
                .put("enabled", webhook.enabled())
                .put("self", call.siteUrl() + PATH + "/" + webhook.id())
                .put("lastUpdated", webhook.changed().toEpochMilli())
                .put("lastUpdatedUser", webhook.changedBy());
        return site.kind().cloud() ? shown.put("isSigned", webhook.secret() != null) : shown;
    }
}

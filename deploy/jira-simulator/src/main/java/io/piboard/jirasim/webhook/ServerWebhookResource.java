package io.piboard.jirasim.webhook;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Commit;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.WebhookRegistration;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * {@code /rest/jira-webhook/1.0/webhooks} of Data Center from 10 on. Filter and secret are members of
 * {@code configuration}; the old {@code filters} and {@code secret} are ignored without a word (JRASERVER-78733), which
 * leaves an unfiltered, unsigned webhook.
 */
public final class ServerWebhookResource {

    private static final String PATH = "/rest/jira-webhook/1.0/webhooks";

    private final Site site;
    private final Deliveries deliveries;

    public ServerWebhookResource(Site site, Deliveries deliveries) {
        this.site = site;
        this.deliveries = deliveries;
    }

    public void mount(Routes root) {
        if (!site.kind().selfHostedSince(10, 0)) {
            return;
        }
        String one = PATH + "/:webhook";
        root.get(PATH, RequestClass.WEBHOOK, this::list);
        root.post(PATH, RequestClass.WEBHOOK, this::create);
        new DeliveryResource(site, deliveries).mount(root, PATH);
        root.get(one, RequestClass.WEBHOOK, call -> Answer.ok(show(WebhookCheck.found(site, call))));
        root.put(one, RequestClass.WEBHOOK, this::replace);
        root.delete(one, RequestClass.WEBHOOK, this::delete);
    }

    private Answer list(Call call) {
        WebhookCheck.admin(call);
        JsonArray all = new JsonArray();
        site.webhooks().forEach(webhook -> all.add(show(webhook)));
        return Answer.ok(all);
    }

    private Answer create(Call call) {
        WebhookCheck.admin(call);
        Commit commit = site.change();
        WebhookRegistration webhook = read(call, commit.next(Commit.WEBHOOKS, 1), Optional.empty());
        commit.put(webhook).commit();
        return Answer.json(201, show(webhook));
    }

    private Answer replace(Call call) {
        WebhookRegistration before = WebhookCheck.found(site, call);
        if (!String.valueOf(before.id()).equals(String.valueOf(call.body().getValue("id")))) {
            throw JiraError.badRequest("The id in the body must be the one in the path.");
        }
        WebhookRegistration webhook = read(call, before.id(), Optional.of(before));
        site.change().put(webhook).commit();
        return Answer.ok(show(webhook));
    }

    private Answer delete(Call call) {
        site.change().remove(WebhookCheck.found(site, call)).commit();
        return Answer.noContent();
    }

    private WebhookRegistration read(Call call, long id, Optional<WebhookRegistration> before) {
        JsonObject body = call.body();
        JsonObject configuration = Bodies.object(body, "configuration");
        String filter = word(configuration, "FILTERS", "");
        WebhookCheck.url(body.getString("url"));
        WebhookCheck.filter(filter, site);
        List<String> events = Bodies.strings(body, "events");
        String secret = word(
                configuration, "SECRET", before.map(WebhookRegistration::secret).orElse(""));
        return new WebhookRegistration(
                id,
                Bodies.text(body, "name", ""),
                word(configuration, "DESCRIPTION", ""),
                body.getString("url"),
                events,
                filter,
                secret == null || secret.isEmpty() ? null : secret,
                word(configuration, "EXCLUDE_BODY", "false").equals("true"),
                word(body, "active", "true").equals("true"),
                site.now(),
                call.user().name());
    }

    /** Values are strings here, true and false too. */
    private static String word(JsonObject json, String member, String otherwise) {
        Object value = json.getValue(member);
        return value == null ? otherwise : String.valueOf(value);
    }

    private static JsonObject show(WebhookRegistration webhook) {
        return new JsonObject()
                .put("id", webhook.id())
                .put("name", webhook.name())
                .put("createdDate", webhook.changed().toEpochMilli())
                .put("updatedDate", webhook.changed().toEpochMilli())
                .put("events", new JsonArray(webhook.events()))
                .put(
                        "configuration",
                        new JsonObject()
                                .put("FILTERS", webhook.filter())
                                .put("EXCLUDE_BODY", String.valueOf(webhook.excludeBody()))
                                .put("DESCRIPTION", webhook.description()))
                .put("url", webhook.url())
                .put("active", webhook.enabled())
                .put("sslVerificationRequired", true);
    }
}

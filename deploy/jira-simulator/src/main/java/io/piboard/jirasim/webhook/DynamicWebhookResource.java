package io.piboard.jirasim.webhook;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Page;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Commit;
import io.piboard.jirasim.site.Document;
import io.piboard.jirasim.site.JiraTime;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code /rest/api/3/webhook} of Cloud: webhooks of apps. Each wish of a registration succeeds or fails for itself,
 * inside one answer of 200.
 */
public final class DynamicWebhookResource {

    private static final int MOST_PER_PERSON = 5;
    private static final int PAGE = 100;

    private final Site site;
    private final DynamicWebhooks webhooks;
    private final DynamicRules rules;

    public DynamicWebhookResource(Site site) {
        this.site = site;
        this.webhooks = new DynamicWebhooks(site);
        this.rules = new DynamicRules(site);
    }

    public void mount(Routes platform) {
        if (!site.kind().cloud()) {
            return;
        }
        platform.get("/webhook", RequestClass.WEBHOOK, this::list);
        platform.post("/webhook", RequestClass.WEBHOOK, this::register);
        platform.delete("/webhook", RequestClass.WEBHOOK, this::delete);
        platform.put("/webhook/refresh", RequestClass.WEBHOOK, this::refresh);
        platform.get("/webhook/failed", RequestClass.WEBHOOK, call -> {
            throw JiraError.of(403, "Only Connect apps can use this operation");
        });
    }

    private Answer list(Call call) {
        List<JsonObject> shown = mine(call).stream().map(DynamicWebhook::shown).toList();
        return Answer.ok(Page.of(call, PAGE).toJson("values", shown));
    }

    private Answer register(Call call) {
        List<DynamicWebhook> before = mine(call);
        String url = Bodies.text(call.body(), "url", "");
        if (!Set.of("http", "https").contains(WebhookCheck.scheme(url))) {
            throw JiraError.badRequest("The URL of the webhook is not valid.");
        }
        before.stream()
                .filter(webhook -> !webhook.url().equals(url))
                .findFirst()
                .ifPresent(other -> {
                    throw JiraError.badRequest("Only a single URL per app is allowed to be registered via REST API."
                            + " Currently used URL is: " + other.url());
                });
        JsonArray results = new JsonArray();
        Bodies.objects(call.body(), "webhooks").forEach(wish -> results.add(one(call, url, wish)));
        return Answer.ok(new JsonObject().put("webhookRegistrationResult", results));
    }

    private JsonObject one(Call call, String url, JsonObject wish) {
        List<String> events = DynamicWebhook.words(wish, "events");
        String jql = wish.getString("jqlFilter");
        List<String> problems = rules.problems(events, jql);
        if (problems.isEmpty() && mine(call).size() >= MOST_PER_PERSON) {
            problems = List.of("The maximum number of webhooks per user has been reached: " + MOST_PER_PERSON);
        }
        if (!problems.isEmpty()) {
            return new JsonObject().put("errors", new JsonArray(problems));
        }
        Commit commit = site.change();
        DynamicWebhook webhook = new DynamicWebhook(
                commit.next(Document.Shelf.DYNAMIC_WEBHOOK.series(), 1000),
                call.caller().app(),
                call.user().accountId(),
                url,
                events,
                jql,
                DynamicWebhook.words(wish, "fieldIdsFilter"),
                DynamicWebhook.words(wish, "issuePropertyKeysFilter"),
                site.now().plus(DynamicWebhook.LIFE));
        commit.put(webhook.stored()).commit();
        return new JsonObject().put("createdWebhookId", webhook.id());
    }

    private Answer refresh(Call call) {
        Instant end = site.now().plus(DynamicWebhook.LIFE);
        named(call).forEach(webhook -> webhooks.put(webhook.until(end)));
        return Answer.ok(new JsonObject().put("expirationDate", JiraTime.issue(end)));
    }

    /** The ids of others are ignored. */
    private Answer delete(Call call) {
        named(call).forEach(webhooks::remove);
        return Answer.empty(202);
    }

    private List<DynamicWebhook> named(Call call) {
        Set<Long> ids = Bodies.numbers(call.body(), "webhookIds").stream().collect(Collectors.toSet());
        return mine(call).stream().filter(webhook -> ids.contains(webhook.id())).toList();
    }

    private List<DynamicWebhook> mine(Call call) {
        if (!call.caller().forApp()) {
            throw JiraError.of(403, "Only Connect and OAuth 2.0 apps can use this operation");
        }
        return webhooks.of(call.caller().app(), call.user().accountId());
    }
}

package io.piboard.clientdriver;

import io.piboard.jira.JiraServerInfo;
import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraWebhook;
import io.piboard.jira.JiraWebhooks;
import io.piboard.jira.WebhookForm;
import io.piboard.jira.WebhookWish;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Webhooks as this site has them for administrators and, on Cloud, for an app that a person let in. */
final class WebhookSteps implements Steps {

    private static final WebhookWish WISH = new WebhookWish(
            "From our client",
            "https://sync.example/jira/hook",
            List.of("jira:issue_created", "jira:issue_updated"),
            "project = FAL",
            null);

    private final Client client;
    private final JiraSite admin;
    private final Optional<Supplier<JiraSite>> app;
    private final Report report;

    /** @param app what a person's consent opens; empty where there are no apps */
    WebhookSteps(Client client, JiraSite admin, Optional<Supplier<JiraSite>> app, Report report) {
        this.client = client;
        this.admin = admin;
        this.app = app;
        this.report = report;
    }

    @Override
    public Map<String, Runnable> steps() {
        Map<String, Runnable> steps = new LinkedHashMap<>();
        steps.put("webhooks of an administrator", () -> webhooks(admin, false));
        app.ifPresent(site -> steps.put("webhooks of an app", () -> webhooks(site.get(), true)));
        return steps;
    }

    private void webhooks(JiraSite site, boolean ofApp) {
        JiraServerInfo info = client.call("serverInfo", client.site().serverInfo());
        client.coverage().called("webhooks");
        WebhookForm form = WebhookForm.of(info, ofApp);
        JiraWebhooks webhooks = site.webhooks(form);
        String id = client.call("register", webhooks.register(WISH));
        report.readBack("webhook " + form, "the list", WISH.url(), url(webhooks, id));
        report.same(
                form + " lives on until a day is told",
                form == WebhookForm.APP,
                client.call("refresh", webhooks.refresh(id)) != null);
        client.call("remove", webhooks.remove(id));
        report.readBack("webhook " + form + " removed", "the list", "", url(webhooks, id));
    }

    private String url(JiraWebhooks webhooks, String id) {
        return client.call("list", webhooks.list()).stream()
                .filter(one -> one.id().equals(id))
                .map(JiraWebhook::url)
                .findFirst()
                .orElse("");
    }
}

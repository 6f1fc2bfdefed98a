package io.piboard.acceptance.conformance.walk;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.conformance.Account;

/** Registration of webhooks by an administrator; the resource of Data Center 10 is another one (facts 3.1). */
final class WebhookWalk implements Walk {

    private static final String OLD = "/rest/webhooks/1.0/webhook";
    private static final String NEW = "/rest/jira-webhook/1.0/webhooks";
    private static final String URL = "http://127.0.0.1:9/nobody";

    @Override
    public void go(Probe probe, Ground ground) {
        Probe admin = probe.as(Account.ADMIN);
        if (probe.kind().selfHostedSince(10, 0)) {
            dataCenter10(admin);
        } else {
            administrator(admin);
        }
        probe.adopt(admin);
    }

    private static void administrator(Probe admin) {
        JsonNode made = admin.post(201, OLD, """
                {'name':'walk','url':'%s','events':['jira:issue_updated'],
                 'filters':{'issue-related-events-section':'project = FAL'},'excludeBody':false}
                """.formatted(URL));
        String self = made.path("self").asText();
        String id = self.substring(self.lastIndexOf('/') + 1);
        JsonNode all = admin.get(OLD);
        admin.readBack(
                "webhook",
                "the list",
                URL,
                Ground.find(all, "self", self)
                        .map(one -> one.path("url").asText())
                        .orElse("nothing"));
        admin.same("its name", "walk", admin.get(OLD + "/" + id).path("name"));
        admin.delete(204, OLD + "/" + id);
        admin.readBack(
                "webhook removed",
                "the list",
                false,
                Ground.find(admin.get(OLD), "self", self).isPresent());
    }

    private static void dataCenter10(Probe admin) {
        JsonNode made = admin.post(201, NEW, """
                {'name':'walk','url':'%s','events':['jira:issue_updated'],
                 'configuration':{'FILTERS':'project = FAL','EXCLUDE_BODY':'false'},'active':'true',
                 'sslVerificationRequired':true}
                """.formatted(URL));
        String id = made.path("id").asText();
        admin.readBack(
                "webhook",
                "the list",
                URL,
                Ground.find(admin.get(NEW), "id", id)
                        .map(one -> one.path("url").asText())
                        .orElse("nothing"));
        admin.same("its name", "walk", admin.get(NEW + "/" + id).path("name"));
        admin.get(204, NEW + "/" + id + "/latest");
        admin.delete(204, NEW + "/" + id);
        admin.get(404, NEW + "/" + id);
    }
}

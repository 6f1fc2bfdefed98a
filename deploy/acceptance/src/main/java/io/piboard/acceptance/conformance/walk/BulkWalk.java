package io.piboard.acceptance.conformance.walk;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.conformance.Account;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Many issues at once (facts 6). */
final class BulkWalk implements Walk {

    @Override
    public void go(Probe probe, Ground ground) {
        String good = "{'fields':{" + ground.storyFields("One of many") + "}}";
        String bad = "{'fields':{'summary':'no project'}}";
        JsonNode made =
                probe.post(201, "/rest/api/2/issue/bulk", "{'issueUpdates':[%s,%s,%s]}".formatted(good, bad, good));
        probe.same("two of three", 2, made.path("issues").size());
        probe.same("the second one failed", 1, made.at("/errors/0/failedElementNumber"));
        String first = made.at("/issues/0/id").asText();
        probe.readBack("bulk create", "search", "One of many", Search.value(probe, first, "summary"));
        probe.post(400, "/rest/api/2/issue/bulk", "{'issueUpdates':[%s]}".formatted(bad));
        if (probe.kind().cloud()) {
            fetch(probe, first, made.at("/issues/1/id").asText());
            Probe admin = probe.as(Account.ADMIN);
            edit(admin, first);
            probe.adopt(admin);
        }
    }

    private static void fetch(Probe probe, String first, String second) {
        JsonNode found = probe.post(
                200,
                "/rest/api/3/issue/bulkfetch",
                "{'issueIdsOrKeys':['%s','99999999','%s'],'fields':['summary']}".formatted(second, first));
        probe.same("those there are", 2, found.path("issues").size());
        probe.same("by ascending id", first, found.at("/issues/0/id"));
    }

    /** Asynchronous: a task is named, which can be asked for. Needs the global permission BULK_CHANGE. */
    private static void edit(Probe probe, String id) {
        JsonNode task = probe.post(201, "/rest/api/3/bulk/issues/fields", """
                {'selectedActions':['labels'],'selectedIssueIdsOrKeys':['%s'],'sendBulkNotification':false,
                 'editedFieldsInput':{'labelsFields':[{'fieldId':'labels','bulkEditMultiSelectFieldOption':'ADD','labels':[{'name':'bulk'}]}]}}
                """.formatted(id));
        String queue = "/rest/api/3/bulk/queue/" + task.path("taskId").asText();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> task.isMissingNode()
                        || probe.get(queue).path("status").asText().equals("COMPLETE"));
        probe.readBack(
                "bulk edit", "search", "bulk", Search.value(probe, id, "labels").path(0));
    }
}

package io.piboard.acceptance.connect;

import io.piboard.acceptance.http.Answer;
import io.piboard.acceptance.http.Http;
import io.piboard.acceptance.jira.WebhookSigning;
import io.piboard.acceptance.suite.Suite;
import io.piboard.local.demo.DemoIds;
import java.util.Map;

/** A webhook of the suite's own Jira, well signed, that rings for an issue nobody has. */
record SignedWebhook(Suite suite) {

    private static final String BODY =
            "{\"timestamp\":1,\"webhookEvent\":\"jira:issue_updated\",\"issue\":{\"id\":\"1\",\"key\":\"FAL-1\",\"fields\":{}}}";

    Answer post(Http ingest) {
        String signature = WebhookSigning.sign(suite.webhookSecret(), BODY);
        return ingest.send("POST", "/webhooks/jira/" + DemoIds.CONNECTION, BODY, Map.of("X-Hub-Signature", signature));
    }
}

package io.piboard.acceptance.scenario;

import io.piboard.acceptance.board.StickyState;
import io.piboard.acceptance.http.Answer;
import io.piboard.acceptance.http.Http;
import io.piboard.acceptance.jira.WebhookSigning;
import io.piboard.acceptance.model.Field;
import io.piboard.acceptance.suite.Suite;
import io.piboard.contracts.Topics;
import io.piboard.local.demo.DemoIds;
import java.util.Map;

/** A webhook without a signature, or with a wrong one, is answered 401, stored nowhere and changes nothing. */
public final class ForgedWebhook implements Scenario {

    private static final String PATH = "/webhooks/jira/" + DemoIds.CONNECTION;

    @Override
    public void prove(Suite suite) {
        suite.rest().await();
        StickyState sticky = Stickies.linked(suite, 0);
        var ingest = new Http(suite.stack().origin(), null);
        String body = body(sticky);
        long stored = suite.lag().end(Topics.ISSUE_TOUCHED);

        refused("unsigned", ingest.send("POST", PATH, body, Map.of()));
        refused("signed with another secret", post(ingest, body, WebhookSigning.sign("another secret", body)));
        refused("signed for another body", post(ingest, body, WebhookSigning.sign(suite.webhookSecret(), body + " ")));
        refused("signed by a shorter hash", post(ingest, body, "sha1=" + "0".repeat(40)));
        Expect.same(
                "the number of records in " + Topics.ISSUE_TOUCHED,
                stored,
                suite.lag().end(Topics.ISSUE_TOUCHED));
        suite.rest().await();
        Expect.same(
                "the sticky's text",
                sticky.value(Field.TEXT),
                suite.logIn("mia").sticky(sticky.id()).value(Field.TEXT));

        Expect.same(
                "the answer to the same body, well signed",
                200,
                post(ingest, body, WebhookSigning.sign(suite.webhookSecret(), body))
                        .status());
        suite.rest().await();
    }

    private static Answer post(Http ingest, String body, String signature) {
        return ingest.send("POST", PATH, body, Map.of("X-Hub-Signature", signature));
    }

    private static void refused(String how, Answer answer) {
        Expect.same("the answer to a webhook that is " + how, 401, answer.status());
    }

    /** Rings for a known issue, without values: harmless once it is signed. */
    private static String body(StickyState sticky) {
        return Http.text(Map.of(
                "timestamp",
                System.currentTimeMillis(),
                "webhookEvent",
                "jira:issue_updated",
                "issue_event_type_name",
                "issue_updated",
                "issue",
                Map.of("id", sticky.issueId(), "key", sticky.issueKey(), "fields", Map.of())));
    }
}

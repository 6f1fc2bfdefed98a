package io.piboard.acceptance.connect;

import io.piboard.acceptance.board.BoardClient;
import io.piboard.acceptance.board.StickyState;
import io.piboard.acceptance.http.Answer;
import io.piboard.acceptance.http.Http;
import io.piboard.acceptance.http.NoAnswerException;
import io.piboard.acceptance.suite.Suite;
import io.piboard.local.ServiceName;
import io.piboard.local.ServiceProcess;
import io.piboard.local.StackException;
import io.piboard.secrets.KeyRing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Takes away what the services need to tell right from wrong, one after the other: keys, identity provider, database (S30).
 * Nothing is accepted meanwhile. Afterwards the suite is not usable any more.
 */
public final class FailClosed {

    private static final String NOBODY = "http://127.0.0.1:1";

    /** Figures, R15: an answer in time, not a hang. */
    private static final Duration IN_TIME = Duration.ofSeconds(10);

    private final Suite suite;
    private final List<String> failures = new ArrayList<>();
    private int tried;

    public FailClosed(Suite suite) {
        this.suite = suite;
    }

    public int tried() {
        return tried;
    }

    public List<String> failures() {
        withoutKeys(ServiceName.WEBHOOK_INGEST, "PIBOARD_KEYS_INGEST");
        withoutKeys(ServiceName.SYNC, "PIBOARD_KEYS_SYNC");
        withoutKeys(ServiceName.METADATA, "PIBOARD_KEYS_INGEST");
        withoutKeys(ServiceName.METADATA, "PIBOARD_KEYS_SYNC");
        withOtherKeys();
        withoutIdentity(ServiceName.BOARD, "/api/v1/boards");
        withoutIdentity(ServiceName.METADATA, "/internal/v1/connections");
        withoutDatabase();
        return failures;
    }

    /** A service that could not seal or open must not start. */
    private void withoutKeys(ServiceName service, String variable) {
        tried++;
        ServiceProcess process = suite.stack().another(service, Map.of(variable, ""));
        try {
            process.start();
            failures.add(process.name() + " started without " + variable);
        } catch (StackException ended) {
            if (process.isAlive()) {
                failures.add(process.name() + " neither ended nor got ready without " + variable);
            }
        } finally {
            process.stop();
        }
    }

    /** A webhook whose secret cannot be opened is neither right nor wrong: Jira is to come again. */
    private void withOtherKeys() {
        ServiceProcess ingest = suite.stack()
                .another(
                        ServiceName.WEBHOOK_INGEST,
                        Map.of("PIBOARD_KEYS_INGEST", KeyRing.generate("ingest").toBase64()));
        try {
            ingest.start();
            var webhook = new SignedWebhook(suite);
            refused("a webhook at an ingest with other keys", () -> webhook.post(new Http(ingest.address(), null)));
        } finally {
            ingest.stop();
        }
    }

    /** Without the provider's keys no token can be judged, also no valid one. */
    private void withoutIdentity(ServiceName service, String path) {
        BoardClient ada = suite.logIn("ada");
        ServiceProcess alone = suite.stack()
                .another(service, Map.of("PIBOARD_IDENTITY_URL", NOBODY, "QUARKUS_OIDC_CONNECTION_DELAY", "5S"));
        try {
            alone.start();
            refused(
                    "a token at a " + alone.name() + " without identity provider",
                    () -> ada.at(alone.address()).get(path));
        } catch (StackException ended) {
            // it does not even start: nothing is accepted
            tried++;
        } finally {
            alone.stop();
        }
    }

    private void withoutDatabase() {
        BoardClient mia = suite.logIn("mia");
        BoardClient ada = suite.logIn("ada");
        StickyState sticky = suite.stickies().getFirst();
        suite.database().stop();
        refused("a read of boards without database", () -> mia.http().get("/api/v1/boards"));
        refused("an edit without database", () -> mia.patch(sticky, Map.of("text", "Lost?")));
        refused("a read of connections without database", () -> ada.http().get("/api/v1/connections"));
        refused(
                "a new connection without database",
                () -> new Admin(ada.http())
                        .connect(
                                UUID.randomUUID(),
                                Admin.request(
                                        suite.stack().simulator().toString(),
                                        Map.of(
                                                "kind",
                                                "BASIC",
                                                "user",
                                                "piboard@acme.example",
                                                "token",
                                                "piboard-token"))));
    }

    /** 401 or 503, in time. */
    private void refused(String what, Supplier<Answer> request) {
        tried++;
        long begin = System.nanoTime();
        String said = said(request);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        if (!said.equals("401") && !said.equals("503") || took.compareTo(IN_TIME) > 0) {
            failures.add("%s was answered %s after %d ms".formatted(what, said, took.toMillis()));
        }
    }

    private static String said(Supplier<Answer> request) {
        try {
            return String.valueOf(request.get().status());
        } catch (NoAnswerException e) {
            return "nothing";
        }
    }
}

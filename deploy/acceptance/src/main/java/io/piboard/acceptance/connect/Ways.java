package io.piboard.acceptance.connect;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.board.BoardClient;
import io.piboard.acceptance.board.StickyState;
import io.piboard.acceptance.http.Http;
import io.piboard.acceptance.suite.Suite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;

/** A connection and a session set up through the public API alone, in each way; then an edit in each direction. */
public final class Ways {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Suite suite;
    private final Admin admin;
    private final Http piAdmin;
    private final BoardClient member;
    private final Consumer<String> progress;

    public Ways(Suite suite, Consumer<String> progress) {
        this.suite = suite;
        this.admin = new Admin(suite.logIn("ada").http());
        this.piAdmin = suite.logIn("ria").http();
        this.member = suite.logIn("mia");
        this.progress = progress;
    }

    /** How many there are. */
    public static int count() {
        return Way.all().size();
    }

    /** A line for each way that did not work. */
    public List<String> failures() {
        var failures = new ArrayList<String>();
        for (Way way : Way.all()) {
            progress.accept(way.toString());
            try (OtherJira jira = OtherJira.of(way.kind(), suite.stack().simulator())) {
                prove(way, jira);
            } catch (RuntimeException | AssertionError e) {
                failures.add(way + ": " + e);
            }
        }
        return failures;
    }

    private void prove(Way way, OtherJira jira) {
        jira.knowsOurLink();
        UUID connection = UUID.randomUUID();
        JsonNode connected = admin.connect(connection, way, jira.url());
        JsonNode webhook = connected.path("webhook");
        jira.paste(
                webhook.path("url").asText(),
                Http.JSON.convertValue(
                        webhook.path("events"),
                        Http.JSON.getTypeFactory().constructCollectionType(List.class, String.class)),
                webhook.path("jql").asText(),
                Admin.SECRET);
        var plan = new OneTeam(admin.awaitProject(connection, OtherJira.PROJECT));
        piAdmin.put("/api/v1/sessions/" + plan.session(), plan.json(connection)).good();
        try {
            toJira(way, jira, plan);
            toBoard(way, jira, plan);
        } finally {
            piAdmin.put("/api/v1/sessions/" + plan.session(), plan.json(null));
            admin.delete(connection).good();
        }
    }

    private void toJira(Way way, OtherJira jira, OneTeam plan) {
        String text = "From the board, " + way;
        member.create(
                        plan.board(),
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "type",
                                plan.story(),
                                "text",
                                text,
                                "iteration",
                                plan.iteration()))
                .good();
        Awaitility.await("an issue for a sticky").atMost(PATIENCE).until(() -> jira.has(text));
    }

    /** Old Servers sign nothing: there the sweep is what brings Jira's edits, until secret paths are taken. */
    private void toBoard(Way way, OtherJira jira, OneTeam plan) {
        String text = "From Jira, " + way;
        StickyState sticky = Awaitility.await("a sticky that is in step")
                .atMost(PATIENCE)
                .until(
                        () -> member.stickies(plan.board()).stream()
                                .filter(one -> one.syncState().equals("SYNCED"))
                                .findFirst()
                                .orElse(null),
                        one -> one != null);
        jira.summary(sticky.issueId(), text);
        Awaitility.await("a sticky for an edited issue")
                .atMost(PATIENCE)
                .until(() ->
                        member.sticky(sticky.id()).json().path("text").asText().equals(text));
    }
}

package io.piboard.metadata.drift;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.Topics;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.session.SessionChanged.ConflictPolicy;
import io.piboard.contracts.session.SessionChanged.DeletePolicy;
import io.piboard.contracts.session.SessionChanged.Iteration;
import io.piboard.contracts.session.SessionChanged.SessionState;
import io.piboard.contracts.session.SessionChanged.SprintMapping;
import io.piboard.contracts.session.SessionChanged.StickyTypeMapping;
import io.piboard.contracts.session.SessionChanged.TeamMapping;
import io.piboard.embedded.quarkus.DemoTokens;
import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.site.Permission;
import io.piboard.metadata.JiraSite;
import io.piboard.metadata.TopicReader;
import io.piboard.metadata.catalog.ConnectedSite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What colleagues do to a site behind our back is told with the sessions it touches. */
@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
@QuarkusTestResource(JiraSite.class)
class DriftIT {

    private static final String STORY = "10001";
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    Pool pool;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final UUID session = UUID.randomUUID();
    private ConnectedSite site;
    private UUID connection;

    @BeforeEach
    void connect() {
        site = new ConnectedSite(JiraKind.CLOUD, pool, kafka);
        connection = site.connect("FAL");
        tell(1, SessionState.ACTIVE, "11");
        soon(() -> report().body("warnings", empty()));
        site.awaitQuiet();
        soonKnown();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aSprintThatIsClosedIsToldWithTheIterationItWas() {
        // when
        site.jira().behindOurBack(new JsonObject().put("action", "close-sprint").put("sprint", 11));
        site.ring(connection, "sprint_closed", "sprint/11");

        // then
        soon(() -> report().body("warnings", hasSize(1))
                .body("warnings[0].subject", equalTo("sprint/10000/11"))
                .body("warnings[0].kind", equalTo("CHANGED"))
                .body("warnings[0].whatHappened", containsString("closed"))
                .body("warnings[0].whatToDo", containsString("another sprint"))
                .body("warnings[0].since", notNullValue())
                .body("warnings[0].sessions.name", contains("PI 1"))
                .body("warnings[0].sessions.usedFor", contains("iteration I1 of team Falcons")));
    }

    @Test
    void aSessionThatUsesAnotherSprintIsNotTouchedAnyMore() {
        // given
        site.jira().behindOurBack(new JsonObject().put("action", "close-sprint").put("sprint", 11));
        site.ring(connection, "sprint_closed", "sprint/11");
        soon(() -> report().body("warnings", hasSize(1)));

        // when
        tell(2, SessionState.ACTIVE, "12");

        // then
        soon(() -> report().body("warnings", empty()));
    }

    @Test
    void aStatusThatIsTakenOutOfAWorkflowIsToldUntilSomebodyTakesNote() {
        // given
        site.jira()
                .workflows()
                .change(
                        STORY,
                        workflow -> workflow.transitions().stream()
                                .filter(step -> step.to().name().equals("In Review"))
                                .reduce(workflow, (less, step) -> less.without(step.id()), (a, b) -> b));
        site.ring(connection, "project_updated", "project/10000");
        soon(() -> report().body("warnings.what", hasItem("WORKFLOW"))
                .body("warnings.find { it.what == 'WORKFLOW' }.whatHappened", containsString("In Review")));

        // when
        note("workflow/10000/" + STORY);

        // then
        report().body("warnings", empty());
    }

    @Test
    void aPermissionThatIsTakenAwayIsToldAndForgottenWhenItIsBack() {
        // given
        site.jira().permissions().take("piboard@acme.example", Permission.LINK_ISSUES, "FAL");
        site.ring(connection, "permission-refused", "project/10000");
        soon(() -> report().body("warnings.subject", contains("permission/10000/LINK_ISSUES"))
                .body("warnings[0].name", equalTo("Link Issues")));

        // when
        site.jira().permissions().give("piboard@acme.example", Permission.LINK_ISSUES, "FAL");
        site.ring(connection, "permission-refused", "project/10000");

        // then
        soon(() -> report().body("warnings", empty()));
    }

    @Test
    void ofAProjectThatIsGoneOnlyThatIsToldAndNobodyCanTakeNoteOfIt() {
        // given
        site.jira().deleteProject("FAL");
        site.ring(connection, "project_deleted", "project/10000");
        soon(() -> report().body("warnings.subject", contains("project/10000")));

        // when
        note("project/10000");

        // then
        report().body("warnings.subject", contains("project/10000"))
                .body("warnings[0].kind", equalTo("GONE"))
                .body("warnings[0].whatHappened", containsString("does not show the project"));
    }

    @Test
    void aClosedSessionIsTouchedByNothing() {
        // given
        site.jira().deleteProject("FAL");
        site.ring(connection, "project_deleted", "project/10000");
        soon(() -> report().body("warnings", hasSize(1)));

        // when
        tell(2, SessionState.CLOSED, "11");

        // then
        soon(() -> report().body("warnings", empty()));
    }

    @Test
    void itIsForAdminsAndPiAdminsOfTheOrganisation() {
        given().get(path()).then().statusCode(401);
        ConnectedSite.get("mia", connection, "/drift").then().statusCode(403);
        ConnectedSite.get("eve", connection, "/drift").then().statusCode(404);
        ConnectedSite.get("ria", connection, "/drift").then().statusCode(200);
    }

    /** Nothing can be told to have changed before it was seen once. */
    private void soonKnown() {
        soon(() -> org.assertj.core.api.Assertions.assertThat(seen()).isPositive());
    }

    private long seen() {
        return pool.preparedQuery(
                        "select count(*) from metadata.used_subject where session = $1 and before is not null")
                .execute(io.vertx.mutiny.sqlclient.Tuple.of(session))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    private static void soon(ThrowingRunnable condition) {
        await().atMost(SOON).untilAsserted(condition);
    }

    private ValidatableResponse report() {
        return ConnectedSite.get("ria", connection, "/drift").then().statusCode(200);
    }

    private void note(String subject) {
        given().auth()
                .oauth2(DemoTokens.of("ria"))
                .contentType(ContentType.JSON)
                .body(Map.of("subjects", List.of(subject)))
                .post(path() + "/noted")
                .then()
                .statusCode(200);
    }

    private String path() {
        return "/internal/v1/connections/" + connection + "/drift";
    }

    private void tell(long version, SessionState state, String sprint) {
        UUID iteration = UUID.nameUUIDFromBytes(new byte[] {1});
        SessionChanged changed = new SessionChanged(
                ConnectedSite.ORGANISATION,
                session,
                version,
                "PI 1",
                connection,
                state,
                ConflictPolicy.ASK,
                DeletePolicy.KEEP_ISSUE,
                List.of(new Iteration(iteration, "I1", 1)),
                List.of(new TeamMapping(
                        UUID.randomUUID(),
                        "Falcons",
                        UUID.randomUUID(),
                        "10000",
                        "FAL",
                        "1",
                        List.of(new SprintMapping(iteration, sprint)))),
                List.of(new StickyTypeMapping(UUID.randomUUID(), "Story", STORY)),
                List.of());
        new TopicReader(kafka).send(Topics.SESSION, session.toString(), EventJson.write(changed));
    }
}

package io.piboard.board.ability;

import static io.piboard.board.PlannedSession.as;
import static io.piboard.board.PlannedSession.patch;
import static io.piboard.board.PlannedSession.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.piboard.board.PlannedSession;
import io.piboard.board.Records;
import io.piboard.contracts.EventJson;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.Topics;
import io.piboard.contracts.board.BoardUpdated;
import io.piboard.contracts.metadata.JiraPermission;
import io.piboard.contracts.metadata.MetadataChanged;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.contracts.metadata.MetadataChanged.ProjectPermissions;
import io.piboard.contracts.metadata.MetadataChanged.Status;
import io.piboard.contracts.sticky.StickyChanged.StringWish;
import io.piboard.contracts.sticky.StickySynced;
import io.piboard.contracts.sticky.SyncState;
import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each permission that Jira does not give switches off just what needs it, with the reason, and nothing else. */
@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
class DisabledIT {

    private final UUID sticky = UUID.randomUUID();
    private final PlannedSession session = new PlannedSession();
    private long announced;

    @Test
    void withoutEditTextAndPointsOfLinkedStickiesAreReadOnly() {
        plan("KEEP_ISSUE");
        linked(sticky);
        missing(JiraPermission.EDIT_ISSUES);

        refused(edit("text", "Pay by cash"), JiraPermission.EDIT_ISSUES);
        refused(edit("storyPoints", 8), JiraPermission.EDIT_ISSUES);
        edit("iteration", session.firstIteration.toString()).then().statusCode(200);
        edit("text", "Pay by card").then().statusCode(200);
        session.write(UUID.randomUUID());
    }

    @Test
    void withoutScheduleStickiesStayInTheirIteration() {
        plan("KEEP_ISSUE");
        linked(sticky);
        missing(JiraPermission.SCHEDULE_ISSUES);

        refused(edit("iteration", session.firstIteration.toString()), JiraPermission.SCHEDULE_ISSUES);
        refused(
                session.write(UUID.randomUUID(), new JsonObject().put("iteration", session.firstIteration.toString())),
                JiraPermission.SCHEDULE_ISSUES);
        edit("text", "Pay by cash").then().statusCode(200);
        session.write(UUID.randomUUID());
    }

    @Test
    void withoutTransitionTheStatusStays() {
        plan("KEEP_ISSUE");
        linked(sticky);
        offersStatus("10101");
        missing(JiraPermission.TRANSITION_ISSUES);

        refused(edit("status", "10101"), JiraPermission.TRANSITION_ISSUES);
        edit("text", "Pay by cash").then().statusCode(200);
    }

    @Test
    void withoutCreateNoNewWorkItemsButNotes() {
        plan("KEEP_ISSUE");
        linked(sticky);
        missing(JiraPermission.CREATE_ISSUES);

        UUID another = UUID.randomUUID();
        refused(session.write(another, new JsonObject()), JiraPermission.CREATE_ISSUES);
        PlannedSession.get(another).then().statusCode(404);
        session.write(UUID.randomUUID(), new JsonObject().put("type", session.note.toString()))
                .then()
                .statusCode(201);
        edit("text", "Pay by cash").then().statusCode(200);
    }

    @Test
    void withoutLinkNoStringsThatAreLinks() {
        session.put(session.planWithLinksAndEagles(UUID.randomUUID())).then().statusCode(201);
        linked(sticky);
        UUID target = UUID.randomUUID();
        linked(target);
        UUID string = UUID.randomUUID();
        draw(string, target).then().statusCode(200);
        missing(JiraPermission.LINK_ISSUES);

        refused(draw(UUID.randomUUID(), target), JiraPermission.LINK_ISSUES);
        refused(as("mia").delete("/api/v1/strings/" + string), JiraPermission.LINK_ISSUES);
        edit("text", "Pay by cash").then().statusCode(200);
    }

    /** The parent is a field of the child. */
    @Test
    void withoutEditNoParents() {
        JsonObject plan = session.planWithLinksAndEagles(UUID.randomUUID());
        plan.getJsonArray("linkRules").getJsonObject(0).put("linkType", StringWish.PARENT);
        session.put(plan).then().statusCode(201);
        linked(sticky);
        UUID target = UUID.randomUUID();
        linked(target);

        missing(JiraPermission.EDIT_ISSUES);
        refused(draw(UUID.randomUUID(), target), JiraPermission.EDIT_ISSUES);

        missing(JiraPermission.LINK_ISSUES);
        draw(UUID.randomUUID(), target).then().statusCode(200);
    }

    @Test
    void withoutDeleteNoStickyGoesWhoseIssueWouldGo() {
        plan("DELETE_ISSUE");
        linked(sticky);
        missing(JiraPermission.DELETE_ISSUES);

        refused(delete(), JiraPermission.DELETE_ISSUES);
        edit("text", "Pay by cash").then().statusCode(200);
    }

    @Test
    void whereTheIssueStaysTheStickyMayGo() {
        plan("KEEP_ISSUE");
        linked(sticky);
        announce(new ProjectPermissions("10000", Set.of(), Set.of("DELETE_ISSUES", "LINK_ISSUES")));
        await().untilAsserted(() -> assertThat(disabled("permission")).containsExactly("LINK_ISSUES"));

        delete().then().statusCode(204);
    }

    @Test
    void whatIsDisabledIsToldBeforehandAndEndsByItself() {
        plan("KEEP_ISSUE");
        missing(JiraPermission.EDIT_ISSUES);

        as("olaf")
                .get("/api/v1/sessions/" + session.id + "/abilities")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].board", equalTo(session.board.toString()))
                .body("[0].projectKey", equalTo("FAL"))
                .body("[0].disabled.ability", contains("EDIT_ISSUE"))
                .body("[0].disabled[0].permissionName", equalTo("Edit Issues"));
        as("eve").get("/api/v1/sessions/" + session.id + "/abilities").then().statusCode(404);
        as("olaf").get("/api/v1/boards/" + session.board).then().body("disabled.permission", contains("EDIT_ISSUES"));
        missing();
    }

    @Test
    void whereTheProjectIsHiddenEverythingIsDisabledForThatReason() {
        plan("KEEP_ISSUE");
        linked(sticky);
        hidden();

        refused(edit("text", "Pay by cash"), JiraPermission.BROWSE_PROJECTS);
        refused(session.write(UUID.randomUUID(), new JsonObject()), JiraPermission.BROWSE_PROJECTS);
        edit("text", "Pay by card").then().statusCode(200);
        delete().then().statusCode(204);
    }

    @Test
    void whoLooksAtTheBoardIsToldToReadItAgainOnce() {
        plan("KEEP_ISSUE");
        missing();
        missing(JiraPermission.EDIT_ISSUES);
        await().untilAsserted(() -> assertThat(newsOfTheBoard()).hasSize(1));

        missing(JiraPermission.EDIT_ISSUES);
        missing();

        await().untilAsserted(() -> assertThat(newsOfTheBoard()).hasSize(2));
    }

    @Test
    void whatMetadataServiceHasGivenUpDisablesNothing() {
        plan("KEEP_ISSUE");
        missing(JiraPermission.EDIT_ISSUES);

        announce(null);

        await().untilAsserted(() -> assertThat(disabled("permission")).isEmpty());
    }

    private void plan(String deletePolicy) {
        session.put(session.plan().put("deletePolicy", deletePolicy)).then().statusCode(201);
    }

    /** A story with an issue, both in step. */
    private void linked(UUID story) {
        session.write(story);
        long version = shown(story).getLong("version");
        Records.send(
                Topics.STICKY_SYNCED,
                story.toString(),
                new StickySynced(
                        PlannedSession.ACME,
                        session.id,
                        session.connection,
                        story,
                        1,
                        version,
                        session.team,
                        session.board,
                        session.story,
                        "20001",
                        "FAL-1",
                        URI.create("https://acme.example/browse/FAL-1"),
                        SyncState.SYNCED,
                        null,
                        null,
                        Map.of(SyncedField.TEXT, FieldValue.of("Pay by card")),
                        Map.of(),
                        List.of()));
        await().untilAsserted(() ->
                assertThat(shown(story).getString("sync.issueKey")).isEqualTo("FAL-1"));
    }

    private void offersStatus(String id) {
        ProjectMetadata project = new ProjectMetadata(
                "10000", "FAL", "Falcons", List.of(), List.of(new Status(id, "Done", "done")), List.of());
        Records.send(
                Topics.METADATA_CHANGED,
                session.connection + "/project/10000",
                new MetadataChanged(PlannedSession.ACME, session.connection, "project/10000", 1, project));
        await().untilAsserted(() ->
                as("olaf").get("/api/v1/boards/" + session.board).then().body("statuses.id", contains(id)));
    }

    private void missing(JiraPermission... permissions) {
        Set<String> missing = Stream.of(permissions).map(Enum::name).collect(Collectors.toSet());
        Set<String> granted = new HashSet<>(JiraPermission.keys());
        granted.removeAll(missing);
        announce(new ProjectPermissions("10000", granted, missing));
        await().untilAsserted(() -> assertThat(disabled("permission")).containsExactlyInAnyOrderElementsOf(missing));
    }

    /** Jira tells nothing else about it. */
    private void hidden() {
        announce(new ProjectPermissions("10000", Set.of(), Set.of("BROWSE_PROJECTS")));
        await().untilAsserted(() -> assertThat(disabled("ability")).hasSize(Ability.values().length - 1));
    }

    private void announce(ProjectPermissions permissions) {
        String entry = MetadataChanged.permissionsOf("10000");
        Records.send(
                Topics.METADATA_CHANGED,
                session.connection + "/" + entry,
                new MetadataChanged(
                        PlannedSession.ACME, session.connection, entry, ++announced, null, permissions, null));
    }

    private List<String> disabled(String member) {
        return as("olaf").get("/api/v1/boards/" + session.board).jsonPath().getList("disabled." + member, String.class);
    }

    private List<BoardUpdated> newsOfTheBoard() {
        return Records.of(Topics.BOARD_UPDATE, session.board).stream()
                .map(record -> EventJson.read(record.value(), BoardUpdated.class))
                .filter(update -> update.sticky() == null)
                .toList();
    }

    private Response edit(String member, Object value) {
        long seen = shown(sticky).getLong("version");
        return patch("mia", sticky, seen, new JsonObject().put(member, value));
    }

    private Response delete() {
        long seen = shown(sticky).getLong("version");
        return as("mia")
                .header("If-Match", "\"" + seen + "\"")
                .delete("/api/v1/stickies/" + sticky + "?deleteIssue=true");
    }

    private Response draw(UUID string, UUID target) {
        JsonObject body = new JsonObject()
                .put("id", string.toString())
                .put("from", sticky.toString())
                .put("to", target.toString());
        return as("mia").body(body.encode()).post("/api/v1/boards/" + session.board + "/strings");
    }

    private static void refused(Response response, JiraPermission permission) {
        response.then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:piboard:problem:missing-jira-permission"))
                .body("permission", equalTo(permission.name()))
                .body("projectKey", equalTo("FAL"))
                .body("detail", containsString(permission.title()))
                .body("detail", containsString("administrator"));
    }
}

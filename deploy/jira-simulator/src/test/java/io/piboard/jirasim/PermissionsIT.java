package io.piboard.jirasim;

import static io.piboard.jirasim.site.Permission.ASSIGN_ISSUES;
import static io.piboard.jirasim.site.Permission.BROWSE_PROJECTS;
import static io.piboard.jirasim.site.Permission.CREATE_ISSUES;
import static io.piboard.jirasim.site.Permission.DELETE_ISSUES;
import static io.piboard.jirasim.site.Permission.EDIT_ISSUES;
import static io.piboard.jirasim.site.Permission.LINK_ISSUES;
import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.site.Permission;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to those who may see but not do, and to those who may not even see. */
class PermissionsIT {

    private static final String MIA = "mia@acme.example";

    private final List<JiraSimulator> running = new ArrayList<>();

    @AfterEach
    void stop() {
        running.forEach(JiraSimulator::close);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3"})
    void whatSomebodyMayNotBrowseIsNotThere(JiraKind kind) throws IOException {
        // given
        JiraHttp mia = without(kind, BROWSE_PROJECTS, "OWL");

        // then
        assertThat(mia.get("/rest/api/2/issue/OWL-2").statusCode()).isEqualTo(404);
        assertThat(mia.put("/rest/api/2/issue/OWL-2", summary()).statusCode()).isEqualTo(404);
        assertThat(mia.get("/rest/api/2/issue/OWL-2/transitions").statusCode()).isEqualTo(404);
        assertThat(mia.get("/rest/api/2/project/OWL").statusCode()).isEqualTo(404);
        assertThat(mia.get("/rest/api/2/project/10001/statuses").statusCode()).isEqualTo(404);
        assertThat(mia.get("/rest/agile/1.0/board/2/configuration").statusCode())
                .isEqualTo(404);
        assertThat(mia.get("/rest/agile/1.0/sprint/21").statusCode()).isEqualTo(404);
        assertThat(mia.get("/rest/api/2/mypermissions?permissions=EDIT_ISSUES&projectKey=OWL")
                        .statusCode())
                .isEqualTo(404);
        assertThat(mia.get("/rest/api/2/issue/createmeta/OWL/issuetypes").statusCode())
                .isEqualTo(400);
        assertThat(mia.get("/rest/api/2/issue/FAL-2").statusCode()).isEqualTo(200);
    }

    @Test
    void theGuestSeesNoProjectAndIsNotRefused() throws IOException {
        // given
        JiraHttp guest = JiraHttp.as(start(JiraKind.CLOUD).uri(), "guest");

        // then
        assertThat(guest.json("/rest/api/3/project/search").getInteger("total")).isZero();
        assertThat(new JsonArray(guest.get("/rest/api/3/project").body())).isEmpty();
        assertThat(guest.get("/rest/api/2/issue/FAL-2").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3"})
    void withoutALicenceOfJiraSoftwareTheAgileApiIsClosed(JiraKind kind) throws IOException {
        // given
        JiraHttp desk = JiraHttp.as(start(kind).uri(), "desk");

        // then
        assertThat(desk.get("/rest/agile/1.0/board").statusCode()).isEqualTo(403);
        assertThat(desk.get("/rest/agile/1.0/sprint/11").statusCode()).isEqualTo(403);
        assertThat(desk.get("/rest/api/2/issue/FAL-2").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3"})
    void whoMayNotEditIsRefusedAndSeesNoFieldToEdit(JiraKind kind) throws IOException {
        // given
        JiraHttp mia = without(kind, EDIT_ISSUES, "FAL");

        // when
        int refused = mia.put("/rest/api/2/issue/FAL-2", summary()).statusCode();

        // then
        assertThat(refused).isEqualTo(kind.cloud() ? 403 : 400);
        assertThat(mia.json("/rest/api/2/issue/FAL-2/editmeta").getJsonObject("fields"))
                .isEmpty();
        assertThat(mia.put("/rest/api/2/issue/FAL-2/properties/op", new JsonObject().put("a", 1))
                        .statusCode())
                .isEqualTo(403);
        assertThat(mia.put("/rest/api/2/issue/OWL-2", summary()).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3"})
    void whoMayNotCreateOrDeleteIsRefused(JiraKind kind) throws IOException {
        // given
        JiraHttp mia = without(kind, CREATE_ISSUES, "FAL");
        running.getLast().permissions().take(MIA, DELETE_ISSUES, null);
        JsonObject story = new JsonObject()
                .put("project", new JsonObject().put("key", "FAL"))
                .put("issuetype", new JsonObject().put("id", "10001"))
                .put("summary", "Mine");

        // when
        int created = mia.post("/rest/api/2/issue", new JsonObject().put("fields", story))
                .statusCode();
        int deleted = mia.delete("/rest/api/2/issue/FAL-2").statusCode();

        // then
        assertThat(created).isEqualTo(kind.cloud() ? 403 : 400);
        assertThat(deleted).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3"})
    void aMissingLinkPermissionIsANotFoundOnCloudAndAnUnauthorizedOnDataCenter(JiraKind kind) throws IOException {
        // given
        JiraHttp mia = without(kind, LINK_ISSUES, "FAL");

        // when
        int fromThere =
                mia.post("/rest/api/2/issueLink", link("FAL-2", "OWL-2")).statusCode();
        int toThere = mia.post("/rest/api/2/issueLink", link("OWL-2", "FAL-2")).statusCode();

        // then
        assertThat(fromThere).isEqualTo(kind.cloud() ? 404 : 401);
        assertThat(toThere).isEqualTo(201);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3"})
    void assigningNeedsItsOwnPermissionAndNotTheOneToEdit(JiraKind kind) throws IOException {
        // given
        JiraHttp mia = without(kind, EDIT_ISSUES, "FAL");
        JsonObject nobody = new JsonObject().putNull(kind.cloud() ? "accountId" : "name");

        // when
        int allowed = mia.put("/rest/api/2/issue/FAL-2/assignee", nobody).statusCode();
        running.getLast().permissions().take(MIA, ASSIGN_ISSUES, "FAL");
        int refused = mia.put("/rest/api/2/issue/FAL-2/assignee", nobody).statusCode();

        // then
        assertThat(allowed).isEqualTo(204);
        assertThat(refused).isEqualTo(kind.cloud() ? 403 : 401);
    }

    @Test
    void aPermissionTakenIsToldAndComesBackWhenGiven() throws IOException {
        // given
        JiraHttp mia = without(JiraKind.CLOUD, EDIT_ISSUES, "FAL");
        String inFalcons = "/rest/api/2/mypermissions?permissions=EDIT_ISSUES&projectKey=FAL";

        // then
        assertThat(held(mia, inFalcons)).isFalse();
        assertThat(held(mia, "/rest/api/2/mypermissions?permissions=EDIT_ISSUES"))
                .isTrue();
        running.getLast().permissions().give(MIA, EDIT_ISSUES, "FAL");
        assertThat(held(mia, inFalcons)).isTrue();
    }

    private static boolean held(JiraHttp jira, String path) throws IOException {
        return jira.json(path)
                .getJsonObject("permissions")
                .getJsonObject("EDIT_ISSUES")
                .getBoolean("havePermission");
    }

    private JiraHttp without(JiraKind kind, Permission permission, String project) {
        JiraSimulator simulator = start(kind);
        simulator.permissions().take(MIA, permission, project);
        return JiraHttp.as(simulator.uri(), "mia");
    }

    private JiraSimulator start(JiraKind kind) {
        JiraSimulator simulator =
                JiraSimulator.start(SimulatorOptions.defaults().withPort(0).withKind(kind));
        running.add(simulator);
        return simulator;
    }

    private static JsonObject summary() {
        return new JsonObject().put("fields", new JsonObject().put("summary", "Other words"));
    }

    private static JsonObject link(String source, String destination) {
        return new JsonObject()
                .put("type", new JsonObject().put("name", "Blocks"))
                .put("inwardIssue", new JsonObject().put("key", source))
                .put("outwardIssue", new JsonObject().put("key", destination));
    }
}

package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.kind.JiraKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The small lists of Data Center: people, and what issues are made of. */
class SmallListsIT {

    private final JiraSimulator simulator =
            JiraSimulator.start(SimulatorOptions.defaults().withPort(0).withKind(JiraKind.DC_10_3));
    private final JiraHttp jira = JiraHttp.as(simulator.uri(), "piboard");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void oneUserIsFoundAsTheKindNamesPeople() throws IOException {
        // when
        JsonObject byName = jira.json("/rest/api/2/user?username=mia");

        // then
        assertThat(byName.getString("displayName")).isEqualTo("Mia Berg");
        assertThat(jira.json("/rest/api/2/user?key=" + byName.getString("key"))).isEqualTo(byName);
        assertThat(jira.get("/rest/api/2/user?accountId=712020:x").statusCode()).isEqualTo(404);
        assertThat(jira.get("/rest/api/2/user?username=nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void listsComeByThePageUnderAnotherNameOnDataCenter() throws IOException {
        assertThat(jira.json("/rest/api/2/priority/page?maxResults=2").getJsonArray("values"))
                .hasSize(2);
        assertThat(jira.json("/rest/api/2/resolution/page").getBoolean("isLast"))
                .isTrue();
        assertThat(jira.get("/rest/api/2/priority/search").statusCode()).isEqualTo(404);
    }

    @Test
    void linkTypesAreListedAndFoundByTheirIds() throws IOException {
        // when
        JsonArray types = jira.json("/rest/api/2/issueLinkType").getJsonArray("issueLinkTypes");

        // then
        assertThat(types).hasSize(3);
        assertThat(jira.json("/rest/api/2/issueLinkType/10000").getString("outward"))
                .isEqualTo("blocks");
        assertThat(jira.get("/rest/api/2/issueLinkType/1").statusCode()).isEqualTo(404);
    }
}

package io.piboard.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.jira.SprintField.SprintOfIssue;
import org.junit.jupiter.api.Test;

class SprintFieldTest {

    @Test
    void takesTheOpenOneOfCloudsObjects() throws Exception {
        JsonNode value = JiraJson.MAPPER.readTree("""
                [{"id":35,"name":"old","state":"closed"},{"id":37,"name":"EX Sprint 4","state":"active"}]""");

        assertThat(SprintField.openSprintId(value)).hasValue("37");
        assertThat(SprintField.read(value))
                .containsExactly(new SprintOfIssue("35", "closed"), new SprintOfIssue("37", "active"));
    }

    @Test
    void readsTheTextsOfDataCenter() {
        assertThat(
                        SprintField.openSprintId(
                                texts(
                                        "com.atlassian.greenhopper.service.sprint.Sprint@1a2b3c[id=37,rapidViewId=5,state=ACTIVE,"
                                                + "name=EX Sprint 4,goal=,startDate=2026-10-01T08:00:00.000Z,completeDate=<null>,sequence=37]")))
                .hasValue("37");
    }

    @Test
    void isNotFooledByNamesGoalsOrTheOrderOfKeys() {
        assertThat(SprintField.openSprintId(texts("Sprint@1[autoStartStop=false,completeDate=<null>,goal=a, b=c],d\ne,"
                        + "id=41,name=x=[1], y,rapidViewId=5,state=FUTURE,synced=false]")))
                .hasValue("41");
    }

    @Test
    void leavesOutClosedSprintsAndWhatItCannotRead() {
        assertThat(SprintField.openSprintId(texts("Sprint@1[id=3,state=CLOSED,name=n]", "garbage", "[]", "][")))
                .isEmpty();
        assertThat(SprintField.openSprintId(JiraJson.MAPPER.nullNode())).isEmpty();
        assertThat(SprintField.openSprintId(null)).isEmpty();
    }

    private static JsonNode texts(String... members) {
        return JiraJson.MAPPER.valueToTree(members);
    }
}

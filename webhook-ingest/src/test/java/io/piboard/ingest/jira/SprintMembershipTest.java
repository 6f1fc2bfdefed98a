package io.piboard.ingest.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.piboard.contracts.FieldValue;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sprint an issue is in, from the shapes that Jira Cloud, Data Center and their webhooks send. */
class SprintMembershipTest {

    private static final String CLOSED = sprint("id=36,rapidViewId=5,state=CLOSED,name=EX Sprint 3,goal=,sequence=36");
    private static final String ACTIVE = sprint("id=37,rapidViewId=5,state=ACTIVE,name=EX Sprint 4,goal=,sequence=37");
    private static final String ALPHABETICAL =
            sprint("activatedDate=<null>,autoStartStop=false,goal=<null>,id=38,name=Next,rapidViewId=5,state=FUTURE");

    @Test
    void theActiveSprintAmongClosedOnes() {
        assertCurrent("37", List.of(CLOSED, ACTIVE));
        assertCurrent("37", List.of(ACTIVE, CLOSED));
    }

    @Test
    void anyKeyOrder() {
        assertCurrent("38", List.of(ALPHABETICAL));
    }

    @Test
    void objects() {
        assertCurrent(
                "37",
                List.of(
                        Map.of("id", 36, "state", "closed", "name", "a"),
                        Map.of("id", 37, "state", "active", "boardId", 5)));
    }

    @Test
    void bothShapesTogether() {
        assertCurrent("37", List.of(CLOSED, Map.of("id", 37, "state", "future")));
    }

    @Test
    void namesMayContainAnythingThatIsNoKey() {
        assertCurrent("37", List.of(sprint("id=37,rapidViewId=5,state=ACTIVE,name=A, b=c]\n[d,goal=x=y,sequence=1")));
    }

    @Test
    void onlyClosedSprintsMeanNone() {
        assertThat(read(List.of(CLOSED))).contains(FieldValue.EMPTY);
        assertThat(read(List.of())).contains(FieldValue.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id=37,rapidViewId=5,state=ACTIVE,name=sly,id=99,goal=",
                "goal=sly,state=CLOSED,id=37,state=ACTIVE",
                "id=37,state=PAUSED",
                "id=x,state=ACTIVE",
                "state=ACTIVE",
                "nonsense"
            })
    void whatCanBeReadInTwoWaysIsLeftOut(String inside) {
        assertThat(read(List.of(sprint(inside)))).isEmpty();
    }

    @Test
    void twoOpenSprintsAreLeftOut() {
        assertThat(read(List.of(ACTIVE, ALPHABETICAL))).isEmpty();
    }

    @Test
    void anUnexpectedMemberLeavesItOutAndTheRestReadable() throws IOException {
        try (JsonParser parser = new JsonFactory().createParser("{\"a\":[[{\"id\":1}],7],\"b\":1}")) {
            parser.nextToken();
            parser.nextToken();
            parser.nextToken();
            assertThat(SprintMembership.read(parser)).isEmpty();
            assertThat(parser.nextFieldName()).isEqualTo("b");
        }
    }

    private static void assertCurrent(String id, List<?> sprints) {
        assertThat(read(sprints)).contains(FieldValue.of(id));
    }

    private static Optional<FieldValue> read(List<?> sprints) {
        try (JsonParser parser = new JsonFactory().createParser(new ObjectMapper().writeValueAsBytes(sprints))) {
            parser.nextToken();
            return SprintMembership.read(parser);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String sprint(String inside) {
        return "com.atlassian.greenhopper.service.sprint.Sprint@1a2b3c[" + inside + "]";
    }
}

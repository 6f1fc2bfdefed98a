package io.piboard.acceptance.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.piboard.acceptance.board.StickyState;
import io.piboard.acceptance.http.Http;
import io.piboard.acceptance.jira.IssueState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A checker that never complains proves nothing. */
class ComparisonTest {

    private static final UUID STICKY = new UUID(1, 1);
    private static final String BOARD = new UUID(2, 2).toString();
    private static final SprintMap SPRINTS = new SprintMap(Map.of(BOARD + "/it1", "11"));

    private final Model model = new Model();

    @Test
    void agreesWhenBothSidesHaveWhatWasPromised() {
        model.board(STICKY, Field.TEXT, "a", 3);

        assertThat(compare(sticky("a", "AGREED", ""), issue("a"))).isEmpty();
    }

    @Test
    void noticesSidesThatDiffer() {
        assertThat(compare(sticky("a", "AGREED", ""), issue("b")))
                .singleElement()
                .asString()
                .contains("<a>", "<b>");
    }

    @Test
    void noticesAnAnsweredEditThatIsLostOnBothSides() {
        model.board(STICKY, Field.TEXT, "promised", 3);

        assertThat(compare(sticky("old", "AGREED", ""), issue("old")))
                .singleElement()
                .asString()
                .contains("promised");
    }

    @Test
    void noticesAForeignEditThatWasSwallowed() {
        model.jira(STICKY, Field.TEXT, "from Jira");

        assertThat(compare(sticky("old", "AGREED", ""), issue("old"))).hasSize(1);
    }

    @Test
    void takesAConflictOfTwoWritersForAnExplanation() {
        model.board(STICKY, Field.TEXT, "a", 3);
        model.jira(STICKY, Field.TEXT, "b");

        assertThat(compare(sticky("a", "CONFLICT", ""), issue("b"))).isEmpty();
    }

    @Test
    void noticesAConflictThatNobodyCaused() {
        model.board(STICKY, Field.TEXT, "a", 3);

        assertThat(compare(sticky("a", "CONFLICT", ""), issue("b"))).hasSize(1);
    }

    @Test
    void noticesAFailureWithoutReason() {
        model.board(STICKY, Field.TEXT, "a", 3);

        assertThat(compare(sticky("a", "FAILED", ""), issue("b"))).hasSize(1);
        assertThat(compare(sticky("a", "FAILED", "no such status"), issue("b"))).isEmpty();
    }

    @Test
    void noticesASecondIssueOfOneSticky() {
        var twin = new IssueState("2", "FAL-2", "10001", "a", "To Do", "", "", STICKY.toString());
        var first = new IssueState("1", "FAL-1", "10001", "a", "To Do", "", "", STICKY.toString());

        assertThat(Comparison.of(model, SPRINTS, List.of(sticky("a", "AGREED", "")), List.of(first, twin))
                        .differences())
                .anySatisfy(line -> assertThat(line).contains("2 issues"));
    }

    @Test
    void noticesAnIssueWithoutSticky() {
        assertThat(Comparison.of(model, SPRINTS, List.of(), List.of(issue("a"))).differences())
                .singleElement()
                .asString()
                .contains("has no sticky");
    }

    private List<String> compare(StickyState sticky, IssueState issue) {
        return Comparison.of(model, SPRINTS, List.of(sticky), List.of(issue)).differences();
    }

    private static IssueState issue(String summary) {
        return new IssueState("1", "FAL-1", "10001", summary, "To Do", "", "", "");
    }

    private static StickyState sticky(String text, String state, String reason) {
        try {
            return new StickyState(Http.JSON.readTree("""
                    {"id":"%s","board":"%s","version":3,"text":"%s","storyPoints":null,"iteration":null,
                     "status":{"name":"To Do"},"sync":{"state":"SYNCED","issueId":"1","issueKey":"FAL-1","fields":{
                       "text":{"state":"%s","reason":"%s"},"storyPoints":{"state":"AGREED"},
                       "iteration":{"state":"AGREED"},"status":{"state":"AGREED"}}}}""".formatted(STICKY, BOARD, text, state, reason)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

package io.piboard.acceptance.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.acceptance.jira.JiraChange;
import io.piboard.acceptance.jira.JiraWrite;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The checker itself: it must say nothing of merged edits and must notice each kind of harm. */
class EffectsTest {

    private static final IssueField TEXT = new IssueField("20001", Field.TEXT);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void mergedEditsAreInOrder() {
        assertThat(Effects.outOfOrder(wishes("a", "b", "c"), changes("a", "c"))).isEmpty();
    }

    @Test
    void aValueThatComesBackIsOutOfOrder() {
        assertThat(Effects.outOfOrder(wishes("a", "b"), changes("a", "b", "a", "b")))
                .hasSize(1);
    }

    @Test
    void anOlderValueAfterANewerOneIsOutOfOrder() {
        assertThat(Effects.outOfOrder(wishes("a", "b"), changes("b", "a"))).hasSize(1);
    }

    @Test
    void aValueNobodyEnteredIsOutOfOrder() {
        assertThat(Effects.outOfOrder(wishes("a"), changes("x"))).hasSize(1);
    }

    @Test
    void aWriteMayBeRepeatedOnlyOverAKill() {
        // given
        List<JiraWrite> twice = List.of(write("a", 1, 204), write("a", 3, 204));

        // then
        assertThat(Effects.repeated(twice, List.of())).hasSize(1);
        assertThat(Effects.repeated(twice, List.of(NOON.plusSeconds(4)))).hasSize(1);
        assertThat(Effects.repeated(twice, List.of(NOON.plusSeconds(2)))).isEmpty();
    }

    @Test
    void oneKillExcusesOneRepeat() {
        List<JiraWrite> thrice = List.of(write("a", 1, 204), write("a", 4, 204), write("a", 7, 204));

        assertThat(Effects.repeated(thrice, List.of(NOON.plusSeconds(2)))).hasSize(1);
    }

    @Test
    void whatJiraRefusedIsNoEffect() {
        assertThat(Effects.repeated(List.of(write("a", 1, 429), write("a", 3, 204)), List.of()))
                .isEmpty();
    }

    @Test
    void aWriteNobodyAskedForIsAStepOfALoop() {
        assertThat(Effects.unasked(wishes("a"), List.of(write("a", 1, 204), write("b", 2, 204))))
                .hasSize(1);
    }

    private static Wishes wishes(String... values) {
        var wishes = new Wishes();
        Stream.of(values).forEach(value -> wishes.add(TEXT, value));
        return wishes;
    }

    private static List<JiraChange> changes(String... values) {
        return Stream.of(values)
                .map(value -> new JiraChange(TEXT, value, "piboard"))
                .toList();
    }

    private static JiraWrite write(String value, int second, int status) {
        return new JiraWrite(TEXT, value, NOON.plusSeconds(second), status);
    }
}

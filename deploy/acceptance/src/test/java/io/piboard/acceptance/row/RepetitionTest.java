package io.piboard.acceptance.row;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.http.Http;
import io.piboard.acceptance.suite.TopicRecords;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A record of second n in these topics was sent n seconds after noon. */
class RepetitionTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void aCrashExcusesOneRepeat() {
        assertThat(repetition(List.of(crashAfter(0)), 1, 1, 2).faults()).isEmpty();
        assertThat(repetition(List.of(crashAfter(0)), 1, 1, 2).repeats()).isOne();
        assertThat(repetition(List.of(crashAfter(0)), 1, 1, 1).faults()).hasSize(1);
    }

    @Test
    void aRepeatWithoutACrashIsAFault() {
        assertThat(repetition(List.of(crashAfter(5)), 1, 1).faults()).hasSize(1);
    }

    @Test
    void aVersionThatGoesBackIsAFaultAlsoOverACrash() {
        assertThat(repetition(List.of(crashAfter(1)), 1, 2, 1).faults()).hasSize(1);
    }

    @Test
    void anAnswerMayBeGivenAgainAsOftenAsAnybodyCrashed() {
        assertThat(Repetition.ofAnswers(topic(1, 1, 1), "sticky", "version", 2).faults())
                .isEmpty();
        assertThat(Repetition.ofAnswers(topic(1, 1, 1), "sticky", "version", 1).faults())
                .hasSize(1);
    }

    private static Instant crashAfter(int second) {
        return NOON.plusSeconds(second).plusMillis(500);
    }

    private static Repetition repetition(List<Instant> crashes, int... versions) {
        return Repetition.in(topic(versions), "sticky", "version", crashes);
    }

    private static TopicRecords topic(int... versions) {
        List<TopicRecords.Entry> entries = IntStream.range(0, versions.length)
                .mapToObj(second ->
                        new TopicRecords.Entry(0, second, NOON.plusSeconds(second), "s", value(versions[second])))
                .toList();
        return new TopicRecords("t", entries);
    }

    private static JsonNode value(int version) {
        return Http.JSON.createObjectNode().put("sticky", "s").put("version", version);
    }
}

package io.piboard.board.sticky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.piboard.board.wish.Edit;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StickyRequestsTest {

    @Test
    void aPatchSaysOnlyWhatItHas() {
        Edit edit = StickyRequests.edit(json("{\"text\":\" Pay by card \",\"storyPoints\":5.0}"), 7);

        assertThat(edit.values())
                .containsOnlyKeys(SyncedField.TEXT, SyncedField.STORY_POINTS)
                .containsEntry(SyncedField.TEXT, FieldValue.of("Pay by card"))
                .containsEntry(SyncedField.STORY_POINTS, FieldValue.of("5"));
        assertThat(edit.position()).isEmpty();
        assertThat(edit.seen()).isEqualTo(7);
    }

    @Test
    void nullClears() {
        Edit edit = StickyRequests.edit(json("{\"iteration\":null,\"storyPoints\":null,\"position\":null}"), 7);

        assertThat(edit.values())
                .containsEntry(SyncedField.ITERATION, FieldValue.EMPTY)
                .containsEntry(SyncedField.STORY_POINTS, FieldValue.EMPTY);
        assertThat(edit.position()).contains(new Edit.Position(null, null));
    }

    @Test
    void everyUnknownOrReadOnlyMemberIsListed() {
        assertThat(faults("{\"text\":\"A\",\"version\":3,\"sync\":{},\"colour\":1}"))
                .containsExactlyInAnyOrder(
                        "version: unknown or read-only member",
                        "sync: unknown or read-only member",
                        "colour: unknown or read-only member");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":null}",
                "{\"text\":\"  \"}",
                "{\"text\":\"two\\nlines\"}",
                "{\"text\":5}",
                "{\"storyPoints\":-1}",
                "{\"storyPoints\":\"5\"}",
                "{\"storyPoints\":1e999999}",
                "{\"storyPoints\":0.00001}",
                "{\"iteration\":\"I1\"}",
                "{\"status\":null}",
                "{\"position\":{\"x\":1}}",
                "{\"position\":{\"x\":1,\"y\":2,\"z\":3}}",
                "[]"
            })
    void valuesThatNoFieldTakesAreFaults(String body) {
        assertThat(faults(body)).hasSize(1);
    }

    @Test
    void theLongestTextIs255Characters() {
        assertThat(StickyRequests.edit(json("{\"text\":\"" + "x".repeat(255) + "\"}"), 1)
                        .values())
                .hasSize(1);
        assertThat(faults("{\"text\":\"" + "x".repeat(256) + "\"}")).hasSize(1);
    }

    @Test
    void aNewStickyNeedsIdTypeAndText() {
        HttpProblem problem =
                catchThrowableOfType(HttpProblem.class, () -> StickyRequests.written(json("{\"status\":\"1\"}")));

        assertThat((List<?>) problem.getParameters().get("faults")).hasSize(4);
    }

    @SuppressWarnings("unchecked")
    private static List<String> faults(String body) {
        HttpProblem problem = catchThrowableOfType(HttpProblem.class, () -> StickyRequests.edit(json(body), 1));
        assertThat(problem.getStatusCode()).isEqualTo(400);
        return (List<String>) problem.getParameters().get("faults");
    }

    private static JsonNode json(String text) {
        try {
            return JsonMapper.builder().build().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.piboard.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.piboard.contracts.board.BoardUpdated;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.issue.IssueTouched;
import io.piboard.contracts.metadata.MetadataChanged;
import io.piboard.contracts.metadata.MetadataTouched;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.session.SessionChanged.TeamProject;
import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.contracts.sticky.StickySynced;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each event is read and written as its golden file has it, and read again when a later version has added members. */
class GoldenFileTest {

    private static final ObjectMapper TREE = new ObjectMapper();

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of("connection-changed-v1", ConnectionChanged.class),
                Arguments.of("session-changed-v1", SessionChanged.class),
                Arguments.of("session-mappings-v1", SessionChanged.class),
                Arguments.of("metadata-changed-v1", MetadataChanged.class),
                Arguments.of("metadata-missing-v1", MetadataChanged.class),
                Arguments.of("metadata-permissions-v1", MetadataChanged.class),
                Arguments.of("metadata-site-v1", MetadataChanged.class),
                Arguments.of("metadata-touched-v1", MetadataTouched.class),
                Arguments.of("issue-touched-v1", IssueTouched.class),
                Arguments.of("sticky-changed-v1", StickyChanged.class),
                Arguments.of("sticky-synced-v1", StickySynced.class),
                Arguments.of("board-updated-v1", BoardUpdated.class));
    }

    @ParameterizedTest
    @MethodSource("events")
    void aGoldenFileIsReadAndWrittenWithoutLoss(String file, Class<?> type) throws IOException {
        byte[] golden = golden(file);
        Object event = EventJson.read(golden, type);
        assertThat(TREE.readTree(EventJson.write(event))).isEqualTo(TREE.readTree(golden));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anUnknownMemberIsIgnored(String file, Class<?> type) throws IOException {
        JsonNode later = TREE.readTree(golden(file));
        ((ObjectNode) later).put("addedByALaterVersion", "x");
        assertThat(EventJson.read(TREE.writeValueAsBytes(later), type)).isEqualTo(EventJson.read(golden(file), type));
    }

    @Test
    void aProjectOfAnEarlierProducerHasNoBoardsAndTypesWithoutFields() {
        MetadataChanged earlier = EventJson.read(
                "{\"project\":{\"id\":\"10000\",\"issueTypes\":[{\"id\":\"10001\"}]}}"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                MetadataChanged.class);
        assertThat(earlier.project().boards()).isEmpty();
        assertThat(earlier.project().issueTypes().getFirst().createFields()).isEmpty();
    }

    @Test
    void aTeamOfAnEarlierProducerPlansOneProject() throws IOException {
        SessionChanged earlier = EventJson.read(golden("session-changed-v1"), SessionChanged.class);
        assertThat(earlier.teams().getFirst().projects()).containsExactly(new TeamProject("10000", "FAL", "5"));
        assertThat(earlier.teams().getFirst().teamField()).isNull();
        assertThat(earlier.stickyTypes().getFirst().backlog()).isNull();
    }

    @Test
    void aClearedFieldIsNotAnAbsentOne() {
        StickyChanged changed = EventJson.read(
                "{\"values\":{\"STORY_POINTS\":null}}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                StickyChanged.class);
        assertThat(changed.values()).containsEntry(SyncedField.STORY_POINTS, FieldValue.EMPTY);
        assertThat(changed.values()).doesNotContainKey(SyncedField.TEXT);
        assertThat(new String(EventJson.write(changed), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"STORY_POINTS\":null");
    }

    private static byte[] golden(String name) throws IOException {
        try (var file = GoldenFileTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            return file.readAllBytes();
        }
    }
}

package io.piboard.metadata.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.metadata.MetadataChanged.Board;
import io.piboard.contracts.metadata.MetadataChanged.IssueType;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.metadata.refresh.TouchedSubject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TouchedPartsTest {

    private static final ProjectMetadata FALCONS = new ProjectMetadata(
            "10000",
            "FAL",
            "Falcons",
            List.of(new IssueType("10001", "Story")),
            List.of(),
            List.of(),
            false,
            List.of(new Board("5", "Falcons", "scrum", null)));

    @Test
    void aSprintOrAKnownBoardIsReadAlone() {
        assertThat(parts("sprint/37", "board/5")).isEqualTo(new TouchedParts(set(), set("5"), set("37"), true));
    }

    @Test
    void aBoardThatNobodyHasSeenNeedsALookAtEverything() {
        assertThat(parts("board/6").enough()).isFalse();
    }

    @Test
    void aTypeMeansTheProjectsThatHaveIt() {
        assertThat(parts("issuetype/10001").projects()).containsExactly("10000");
    }

    @Test
    void projectsThatAreNotConnectedAreNobodysBusiness() {
        assertThat(parts("project/10000", "project/77").projects()).containsExactly("10000");
    }

    private static TouchedParts parts(String... subjects) {
        return TouchedParts.of(
                Stream.of(subjects)
                        .map(subject -> new TouchedSubject(subject, 1))
                        .toList(),
                List.of("10000"),
                List.of(FALCONS));
    }

    private static java.util.Set<String> set(String... ids) {
        return java.util.Set.of(ids);
    }
}

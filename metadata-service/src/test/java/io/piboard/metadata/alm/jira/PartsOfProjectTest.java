package io.piboard.metadata.alm.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.metadata.MetadataChanged.Board;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.contracts.metadata.MetadataChanged.Sprint;
import io.piboard.jira.JiraBoard;
import io.piboard.jira.JiraSprint;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartsOfProjectTest {

    private static final EstimationField NO_ESTIMATE = new EstimationField(List.of());
    private static final ProjectMetadata FALCONS = new ProjectMetadata(
            "10000",
            "FAL",
            "Falcons",
            List.of(),
            List.of(),
            List.of(new Sprint("11", "A", "active", "1"), new Sprint("21", "B", "future", "2")),
            false,
            List.of(new Board("1", "One", "scrum", null), new Board("2", "Two", "scrum", null)));

    @Test
    void aChangedSprintKeepsItsPlace() {
        assertThat(SprintsOfProject.with(FALCONS, new JiraSprint("11", "A", "closed", "1"))
                        .sprints())
                .containsExactly(new Sprint("11", "A", "closed", "1"), new Sprint("21", "B", "future", "2"));
    }

    @Test
    void aNewSprintOfABoardOfTheProjectIsShown() {
        assertThat(SprintsOfProject.with(FALCONS, new JiraSprint("12", "C", "future", "1"))
                        .sprints())
                .contains(new Sprint("12", "C", "future", "1"));
    }

    @Test
    void aSprintOfAForeignBoardChangesNothing() {
        assertThat(SprintsOfProject.with(FALCONS, new JiraSprint("99", "C", "future", "9")))
                .isSameAs(FALCONS);
    }

    @Test
    void aDeletedSprintGoes() {
        assertThat(SprintsOfProject.without(FALCONS, "11").sprints())
                .containsExactly(new Sprint("21", "B", "future", "2"));
    }

    @Test
    void aBoardIsReplacedWithItsSprints() {
        // given
        var now = new BoardContent(
                new JiraBoard("1", "First", "scrum"),
                Optional.empty(),
                List.of(new JiraSprint("13", "D", "active", "1"), new JiraSprint("21", "B", "future", "2")));

        // when
        ProjectMetadata changed = BoardsOfProject.with(FALCONS, now, NO_ESTIMATE);

        // then
        assertThat(changed.boards()).extracting(Board::name).containsExactly("First", "Two");
        assertThat(changed.sprints())
                .containsExactly(new Sprint("21", "B", "future", "2"), new Sprint("13", "D", "active", "1"));
    }

    @Test
    void aDeletedBoardGoesWithItsSprints() {
        // when
        ProjectMetadata changed = BoardsOfProject.without(FALCONS, "1");

        // then
        assertThat(changed.boards()).extracting(Board::id).containsExactly("2");
        assertThat(changed.sprints()).extracting(Sprint::id).containsExactly("21");
    }
}

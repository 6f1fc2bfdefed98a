package io.piboard.sync.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.sync.alm.AlmConnections;
import io.piboard.sync.alm.AlmException;
import io.piboard.sync.alm.AlmException.Rejected.Doubt;
import io.piboard.sync.alm.InMemoryAlm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SprintMovesTest {

    private static final FieldValue SPRINT = FieldValue.of("11");
    private static final AlmException DOWN = new AlmException.Unavailable(true, null);

    private final InMemoryAlm jira = new InMemoryAlm();
    private final List<Runnable> windows = new ArrayList<>();
    private final SprintMoves moves = new SprintMoves(jira, (after, task) -> windows.add(task));
    private final ConnectionChanged connection = AlmConnections.cloud("project in (10000)");
    private final Map<String, Throwable> failed = new TreeMap<>();
    private final List<String> moved = new ArrayList<>();

    @Test
    void sixtyMovesIntoOneSprintCostTwoRequests() {
        drag(60, SPRINT);

        windowsEnd();

        assertThat(jira.requests()).containsExactly("write ITERATION=11 x50", "write ITERATION=11 x10");
        assertThat(moved).hasSize(60);
        assertThat(jira.all()).allMatch(issue -> SPRINT.equals(issue.fields().get(SyncedField.ITERATION)));
    }

    @Test
    void nothingIsSentBeforeTheWindowEnds() {
        drag(49, SPRINT);

        assertThat(jira.requests()).isEmpty();
        assertThat(windows).hasSize(1);
    }

    @Test
    void theWindowOfABatchThatWasFullLeavesTheNextOneAlone() {
        drag(51, SPRINT);

        windows.getFirst().run();

        assertThat(jira.requests()).containsExactly("write ITERATION=11 x50");
    }

    @Test
    void eachSprintAndEachConnectionHasItsOwnRequest() {
        drag(2, SPRINT);
        drag(2, FieldValue.EMPTY);
        move(AlmConnections.cloud("project in (10000)"), "1", SPRINT);

        windowsEnd();

        assertThat(jira.requests())
                .containsExactly("write ITERATION=11 x2", "write ITERATION=null x2", "write ITERATION=11 x1");
    }

    @Test
    void aSprintClosedUnderSixtyDraggedStickiesRefusesThemAllWithTheReason() {
        jira.site().closeSprint("mia", "11");
        drag(60, SPRINT);

        windowsEnd();

        assertThat(failed).hasSize(60);
        assertThat(failed.values()).allMatch(AlmException.Rejected.class::isInstance);
        assertThat(failed.values()).allSatisfy(reason -> assertThat(reason).hasMessageContaining("sprint is closed"));
        assertThat(jira.requests()).hasSize(4);
    }

    @Test
    void aMissingPermissionIsRefusedOnceForAll() {
        jira.failNext(new AlmException.Rejected("no", null, Doubt.LIKELY));
        drag(50, SPRINT);

        windowsEnd();

        assertThat(failed).hasSize(50);
        assertThat(jira.requests()).hasSize(1);
    }

    @Test
    void aDeletedSprintIsNamedAsSuch() {
        jira.site().deleteSprint("mia", "11");
        drag(2, SPRINT);

        windowsEnd();

        assertThat(failed.values()).allSatisfy(reason -> assertThat(reason).hasMessageContaining("deleted in Jira"));
    }

    @Test
    void onlyTheCulpritsAreRefusedEachWithItsOwnReason() {
        jira.site().refuse("7", SyncedField.ITERATION, "seven is an epic");
        jira.site().refuse("33", SyncedField.ITERATION, "no permission on 33");
        drag(50, SPRINT);

        windowsEnd();

        assertThat(failed).containsOnlyKeys("7", "33");
        assertThat(failed.get("7")).hasMessage("seven is an epic");
        assertThat(failed.get("33")).hasMessage("no permission on 33");
        assertThat(moved).hasSize(48);
        assertThat(jira.requests()).hasSizeLessThan(30).containsOnlyOnce("sprint?");
    }

    @Test
    void anIssueThatIsGoneHoldsNoOtherBack() {
        drag(4, SPRINT);
        jira.delete("2");

        windowsEnd();

        assertThat(failed).containsOnlyKeys("2");
        assertThat(failed.get("2")).isInstanceOf(AlmException.NotFound.class);
        assertThat(moved).hasSize(3);
    }

    @Test
    void troubleWithJiraIsEverybodysTrouble() {
        drag(3, SPRINT);
        jira.failNext(DOWN);

        windowsEnd();

        assertThat(failed).hasSize(3).containsValue(DOWN);
        assertThat(jira.requests()).hasSize(1);
    }

    @Test
    void troubleWhileLookingForTheCulpritsLeavesWhatWasMoved() {
        jira.site().refuse("4", SyncedField.ITERATION, "no");
        drag(4, SPRINT);
        jira.succeedNext();
        jira.succeedNext();
        jira.succeedNext();
        jira.failNext(DOWN);

        windowsEnd();

        assertThat(moved).containsExactly("1", "2");
        assertThat(failed).containsOnlyKeys("3", "4").containsValue(DOWN);
    }

    @Test
    void theWindowIsShort() {
        List<Duration> waits = new ArrayList<>();
        jira.put("1", "Pay", "10100", null, null);

        new SprintMoves(jira, (after, task) -> waits.add(after))
                .move(connection, "10000", "1", SPRINT)
                .subscribe()
                .with(done -> {});

        assertThat(waits).containsExactly(Duration.ofMillis(300));
    }

    private void drag(int issues, FieldValue sprint) {
        IntStream.rangeClosed(1, issues).mapToObj(String::valueOf).forEach(id -> {
            jira.put(id, "Pay", "10100", null, null);
            move(connection, id, sprint);
        });
    }

    private void move(ConnectionChanged on, String id, FieldValue sprint) {
        moves.move(on, "10000", id, sprint).subscribe().with(done -> moved.add(id), failure -> failed.put(id, failure));
    }

    private void windowsEnd() {
        List.copyOf(windows).forEach(Runnable::run);
    }
}

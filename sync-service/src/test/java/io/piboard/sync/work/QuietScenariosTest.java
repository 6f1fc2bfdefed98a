package io.piboard.sync.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.SyncState;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What costs Jira no request at all, over the production engine. */
class QuietScenariosTest {

    private static final UUID SESSION = UUID.randomUUID();
    private static final int ISSUES = 10;
    private static final int THOUSAND = 1_000;

    private final EngineOnMaps engine = new EngineOnMaps(PlanOnMaps.session(SESSION));
    private final BoardTwin board = new BoardTwin(engine, SESSION);
    private final List<UUID> stickies = new ArrayList<>();

    @BeforeEach
    void stickiesThatBothSidesAgreeOn() {
        for (int issue = 1; issue <= ISSUES; issue++) {
            engine.jira.put(String.valueOf(issue), "Pay", "10100", "3", null);
            stickies.add(board.shows(String.valueOf(issue)));
        }
        engine.jira.requests().clear();
    }

    @Test
    void aThousandEditsThatChangeNothingInJiraCauseNoRequest() {
        for (int edit = 0; edit < THOUSAND / 2; edit++) {
            board.edit(stickies.get(edit % ISSUES), SyncedField.TEXT, "Pay");
            board.touch(stickies.get(edit % ISSUES));
            engine.settle();
        }

        assertThat(engine.jira.requests()).isEmpty();
        assertThat(stickies).allMatch(sticky -> board.state(sticky) == SyncState.SYNCED && board.isClean(sticky));
    }

    @Test
    void aThousandSignedWebhooksOfKnownIssuesInOrderOneAtATimeCauseNoRequest() {
        engine.signWebhooks();

        for (int webhook = 0; webhook < THOUSAND; webhook++) {
            int issue = webhook % ISSUES;
            engine.jira.edit(String.valueOf(issue + 1), SyncedField.TEXT, "Pay " + webhook);
            engine.settle();

            assertThat(board.shown(stickies.get(issue), SyncedField.TEXT)).isEqualTo("Pay " + webhook);
        }

        assertThat(engine.jira.requests()).isEmpty();
    }

    @Test
    void anUndoBeforeAnythingWasPushedIsLookedAtAndNotWritten() {
        board.keepToItself();
        board.edit(stickies.getFirst(), SyncedField.TEXT, "Pay by card");
        board.edit(stickies.getFirst(), SyncedField.TEXT, "Pay");

        board.sayWhatWaits();
        engine.settle();

        assertThat(engine.jira.requests()).containsExactly("read");
        assertThat(board.isClean(stickies.getFirst())).isTrue();
    }
}

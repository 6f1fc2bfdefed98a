package io.piboard.sync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.StickySynced.OutcomeKind;
import io.piboard.contracts.sticky.SyncState;
import io.piboard.sync.alm.AlmException;
import io.piboard.sync.alm.AlmException.Rejected.Doubt;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PermissionsTest {

    private static final AlmException.Rejected FORBIDDEN = new AlmException.Rejected("no", null, Doubt.LIKELY);

    private final SimulatedSync sync = new SimulatedSync();

    @Test
    void whatNeedsAMissingPermissionIsNotTried() {
        // given
        sync.jira.put("1", "Pay", "10100", "5", null);
        UUID sticky = sync.linked("1");
        sync.announce(project(), "EDIT_ISSUES");
        sync.edit(sticky, SyncedField.TEXT, "Pay by card");
        sync.edit(sticky, SyncedField.ITERATION, SimulatedSync.ITERATION_1.toString());

        // when
        sync.visitIssue("1");

        // then
        assertThat(outcome(sticky, SyncedField.TEXT)).isEqualTo(OutcomeKind.FAILED);
        assertThat(reason(sticky)).contains("Edit Issues");
        assertThat(outcome(sticky, SyncedField.ITERATION)).isEqualTo(OutcomeKind.AGREED);
        assertThat(writes()).allMatch(request -> request.contains("ITERATION"));
    }

    @Test
    void givenBackItIsTriedByItself() {
        // given
        UUID sticky = linked();
        sync.announce(project(), "EDIT_ISSUES");
        sync.edit(sticky, SyncedField.TEXT, "Pay by card");
        sync.visitIssue("1");
        sync.announce(project());

        // when
        sync.visitIssue("1");

        // then
        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.SYNCED);
        assertThat(sync.jira.issue("1").fields().get(SyncedField.TEXT).text()).isEqualTo("Pay by card");
    }

    @Test
    void takenAfterThePreFlightOneRequestIsRefusedAndTheNextWaits() {
        // given
        UUID sticky = linked();
        sync.edit(sticky, SyncedField.TEXT, "Pay by card");
        sync.edit(sticky, SyncedField.STORY_POINTS, "8");
        sync.jira.succeedNext();
        sync.jira.failNext(FORBIDDEN);

        // when
        sync.visitIssue("1");

        // then
        assertThat(writes()).hasSize(1);
        assertThat(sync.doubted).containsExactly(project());
        assertThat(outcome(sticky, SyncedField.TEXT)).isEqualTo(OutcomeKind.FAILED);
        assertThat(outcome(sticky, SyncedField.STORY_POINTS)).isEqualTo(OutcomeKind.WAITING);
    }

    @Test
    void theAnswerOfThePreFlightSettlesWhatWaited() {
        // given
        UUID sticky = linked();
        sync.edit(sticky, SyncedField.TEXT, "Pay by card");
        sync.edit(sticky, SyncedField.STORY_POINTS, "8");
        sync.jira.succeedNext();
        sync.jira.failNext(FORBIDDEN);
        sync.visitIssue("1");
        sync.announce(project(), "EDIT_ISSUES");
        sync.jira.requests().clear();

        // when
        sync.visitIssue("1");

        // then
        assertThat(writes()).isEmpty();
        assertThat(outcome(sticky, SyncedField.STORY_POINTS)).isEqualTo(OutcomeKind.FAILED);
        assertThat(reason(sticky)).contains("Edit Issues");
    }

    @Test
    void aRefusalForAnotherReasonHoldsNobodyForLong() {
        // given
        UUID sticky = linked();
        sync.edit(sticky, SyncedField.TEXT, "Pay by card");
        sync.edit(sticky, SyncedField.STORY_POINTS, "8");
        sync.jira.succeedNext();
        sync.jira.failNext(FORBIDDEN);
        sync.visitIssue("1");
        sync.later(Duration.ofSeconds(61));

        // when
        sync.visitIssue("1");

        // then
        assertThat(outcome(sticky, SyncedField.TEXT)).isEqualTo(OutcomeKind.FAILED);
        assertThat(outcome(sticky, SyncedField.STORY_POINTS)).isEqualTo(OutcomeKind.AGREED);
    }

    @Test
    void aStickyIsNotCreatedWithoutThePermissionAndByItselfWithIt() {
        // given
        sync.announce("10000", "CREATE_ISSUES");
        UUID sticky = sync.created("Pay by card");
        sync.visitSticky(sticky);
        int asked = sync.jira.requests().size();
        SyncState before = sync.lastTold(sticky).state();
        sync.announce("10000");

        // when
        sync.visitSticky(sticky);

        // then
        assertThat(asked).isZero();
        assertThat(before).isEqualTo(SyncState.FAILED);
        assertThat(sync.link(sticky).issueId()).isNotNull();
    }

    @Test
    void aRefusedCreateWaitsForThePreFlightBeforeTheNextOne() {
        // given
        UUID first = sync.created("Pay by card");
        sync.jira.failNext(FORBIDDEN);
        sync.visitSticky(first);
        UUID second = sync.created("Pay by cash");
        sync.jira.requests().clear();

        // when
        sync.visitSticky(second);

        // then
        assertThat(sync.jira.requests()).isEmpty();
        assertThat(sync.lastTold(first).state()).isEqualTo(SyncState.FAILED);
        assertThat(sync.lastTold(second).state()).isEqualTo(SyncState.WAITING);
        assertThat(sync.doubted).hasSize(1);
    }

    @Test
    void itGoesOnAlsoWhenItWasBackBeforeAnybodyHadLookedAgain() {
        // given
        UUID sticky = linked();
        sync.edit(sticky, SyncedField.TEXT, "Pay by card");
        sync.jira.succeedNext();
        sync.jira.failNext(FORBIDDEN);
        sync.visitIssue("1");
        UUID another = sync.created("Pay by cash");
        sync.jira.failNext(FORBIDDEN);
        sync.visitSticky(another);
        sync.announce(project(), "EDIT_ISSUES", "CREATE_ISSUES");
        sync.announce("10000", "EDIT_ISSUES", "CREATE_ISSUES");
        sync.announce(project());
        sync.announce("10000");

        // when
        sync.visitIssue("1");
        sync.visitSticky(another);

        // then
        assertThat(sync.jira.issue("1").fields().get(SyncedField.TEXT).text()).isEqualTo("Pay by card");
        assertThat(sync.link(another).issueId()).isNotNull();
    }

    @Test
    void whatIsRefusedAgainAlthoughNothingIsMissingStays() {
        // given
        UUID sticky = linked();
        sync.edit(sticky, SyncedField.TEXT, "Pay by card");
        sync.jira.succeedNext();
        sync.jira.failNext(FORBIDDEN);
        sync.visitIssue("1");
        sync.announce(project(), "EDIT_ISSUES");
        sync.announce(project());
        sync.jira.succeedNext();
        sync.jira.failNext(FORBIDDEN);
        sync.visitIssue("1");
        sync.announce(project());
        sync.jira.requests().clear();

        // when
        sync.visitIssue("1");

        // then
        assertThat(writes()).isEmpty();
        assertThat(outcome(sticky, SyncedField.TEXT)).isEqualTo(OutcomeKind.FAILED);
    }

    /** Found by the simulation: two exceptions in one are neither Jira's nor the database's to whoever looks. */
    @Test
    void aDoubtThatCannotBeToldEndsTheVisitAsWhatItIsAndHoldsNothing() {
        // given
        UUID first = sync.created("Pay by card");
        sync.doubtsAreLost = true;
        sync.jira.failNext(FORBIDDEN);

        // when
        Throwable trouble = catchThrowable(() -> sync.visitSticky(first));

        // then
        assertThat(trouble).isExactlyInstanceOf(IllegalStateException.class);
        UUID second = sync.created("Pay by cash");
        sync.visitSticky(second);
        assertThat(sync.link(second).issueId()).isNotNull();
    }

    @Test
    void aCreateThatWasRefusedUnseenIsMadeByItselfWhenThePermissionIsBack() {
        // given
        UUID sticky = sync.created("Pay by card");
        sync.jira.failNext(FORBIDDEN);
        sync.visitSticky(sticky);
        sync.announce("10000", "CREATE_ISSUES");
        sync.visitSticky(sticky);
        String reason = reason(sticky);
        sync.announce("10000");

        // when
        sync.visitSticky(sticky);

        // then
        assertThat(reason).contains("Create Issues");
        assertThat(sync.link(sticky).issueId()).isNotNull();
    }

    @Test
    void aCreateWithoutAnswerIsLookedForOnceAndThenHoldsNobodyForWantOfThePermission() {
        // given
        UUID sticky = createdWithoutAnswer();
        sync.announce("10000", "CREATE_ISSUES");
        sync.visitSticky(sticky);
        sync.jira.requests().clear();

        // when
        sync.visitSticky(sticky);

        // then
        assertThat(sync.link(sticky).memory().create().asked()).isNull();
        assertThat(sync.jira.requests()).isEmpty();
        assertThat(reason(sticky)).contains("Create Issues");
    }

    @Test
    void aCreateWithoutAnswerThatMadeNothingHoldsNobodyWhileThePreFlightLooks() {
        // given
        UUID sticky = createdWithoutAnswer();
        sync.jira.failNext(FORBIDDEN);
        sync.visitSticky(sync.created("Pay by cash"));

        // when
        sync.visitSticky(sticky);

        // then
        assertThat(sync.link(sticky).memory().create().asked()).isNull();
        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.WAITING);
    }

    /** So long ago that Jira's index must have it by now. */
    private UUID createdWithoutAnswer() {
        UUID sticky = sync.created("Pay by card");
        sync.jira.failNext(new AlmException.Unavailable(true, null));
        sync.visitSticky(sticky);
        sync.later(Duration.ofSeconds(121));
        return sticky;
    }

    /** In a final status Jira offers no step either. */
    @Test
    void aRefusalThatMayBeOfOneIssueAloneAsksThePreFlightAndHoldsNobody() {
        // given
        UUID sticky = linked();
        sync.edit(sticky, SyncedField.STATUS, "10200");
        sync.jira.succeedNext();
        sync.jira.failNext(new AlmException.Rejected("no step", null, Doubt.PERHAPS));
        sync.visitIssue("1");
        OutcomeKind before = outcome(sticky, SyncedField.STATUS);
        sync.edit(sticky, SyncedField.STATUS, "10200");

        // when
        sync.visitIssue("1");

        // then
        assertThat(before).isEqualTo(OutcomeKind.FAILED);
        assertThat(sync.doubted).containsExactly(project());
        assertThat(outcome(sticky, SyncedField.STATUS)).isEqualTo(OutcomeKind.AGREED);
    }

    private UUID linked() {
        sync.jira.put("1", "Pay", "10100", "5", "11");
        return sync.linked("1");
    }

    private String project() {
        return sync.jira.issue("1").projectId();
    }

    private List<String> writes() {
        return sync.jira.requests().stream()
                .filter(request -> request.startsWith("write"))
                .toList();
    }

    private OutcomeKind outcome(UUID sticky, SyncedField field) {
        return sync.lastTold(sticky).outcomes().get(field).kind();
    }

    private String reason(UUID sticky) {
        return sync.lastTold(sticky).reason();
    }
}

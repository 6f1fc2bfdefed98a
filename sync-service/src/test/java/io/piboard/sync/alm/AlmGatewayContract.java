package io.piboard.sync.alm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.sync.alm.AlmGateway.ChangedIssue;
import io.piboard.sync.alm.AlmGateway.ChangedPage;
import io.piboard.sync.alm.AlmGateway.CreatedIssue;
import io.piboard.sync.alm.AlmGateway.IdPage;
import io.piboard.sync.alm.AlmGateway.MadeIssue;
import io.piboard.sync.alm.AlmGateway.NewIssue;
import io.piboard.sync.alm.AlmGateway.SprintCondition;
import io.piboard.sync.alm.AlmIssue.Link;
import io.piboard.sync.alm.AlmIssue.Marker;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link AlmGateway} promises; whoever implements it passes this. The scope is project 10000. */
public abstract class AlmGatewayContract {

    static final String FALCONS = "10000";
    static final String OWLS = "10001";
    static final String STORY = "10001";
    static final String BLOCKS = "10000";
    private static final String TO_DO = "10100";
    private static final String IN_PROGRESS = "10101";
    private static final String IN_REVIEW = "10102";
    private static final String DONE = "10103";
    private static final String ABSENT = "99999999";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    protected abstract AlmGateway alm();

    protected abstract AlmSite site();

    protected abstract ConnectionChanged connection();

    @Test
    void readsById() {
        String id = site().story(FALCONS, "Pay by card");

        AlmIssue issue = read(id);

        assertThat(issue.projectId()).isEqualTo(FALCONS);
        assertThat(issue.issueTypeId()).isEqualTo(STORY);
        assertThat(issue.statusCategory()).isEqualTo("new");
        assertThat(issue.links()).isEmpty();
        assertThat(issue.marker()).isNull();
        assertThat(issue.fields())
                .containsEntry(SyncedField.TEXT, FieldValue.of("Pay by card"))
                .containsEntry(SyncedField.STATUS, FieldValue.of(TO_DO))
                .containsEntry(SyncedField.STORY_POINTS, FieldValue.EMPTY)
                .containsEntry(SyncedField.ITERATION, FieldValue.EMPTY);
        assertThat(issue.jiraFields()).isEqualTo(InMemoryAlm.FIELDS);
    }

    @Test
    void leavesOutWhatIsNotThere() {
        String id = site().story(FALCONS, "Pay");

        assertThat(answer(alm().read(connection(), List.of(id, ABSENT)))).containsOnlyKeys(id);
        assertThat(answer(alm().read(connection(), List.of(ABSENT)))).isEmpty();
        assertThat(answer(alm().read(connection(), List.of()))).isEmpty();
    }

    @Test
    void seesEachChangeAtOnce() {
        String id = site().story(FALCONS, "Pay");
        AlmIssue before = read(id);

        site().editText(id, "Pay later");

        assertThat(text(id)).isEqualTo("Pay later");
        assertThat(read(id).updated()).isAfterOrEqualTo(before.updated());
    }

    @Test
    void anIssueIsGoneOnlyWhileItsProjectAnswers() {
        String id = site().story(FALCONS, "Pay");

        assertThat(answer(alm().isGone(connection(), id, FALCONS))).isFalse();
        assertThat(answer(alm().isGone(connection(), ABSENT, FALCONS))).isTrue();
        assertThat(answer(alm().isGone(connection(), ABSENT, "77777"))).isFalse();
    }

    @Test
    void tellsWhatLiesInScope() {
        String inside = site().story(FALCONS, "Pay");
        String outside = site().story(OWLS, "Sleep");

        assertThat(answer(alm().inScope(connection(), Set.of(inside, outside, ABSENT))))
                .containsExactly(inside);
        assertThat(answer(alm().inScope(connection(), Set.of(ABSENT)))).isEmpty();
    }

    @Test
    void findsAllIssuesOfTheScopePageByPage() {
        List<String> made = stories(130);
        String outside = site().story(OWLS, "Sleep");

        List<List<String>> pages = allPages(List.of(FALCONS, OWLS));

        List<String> all = pages.stream().flatMap(List::stream).toList();
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(all).containsAll(made).doesNotContain(outside).doesNotHaveDuplicates();
        assertThat(all.stream().map(Long::valueOf)).isSorted();
        assertThat(allPages(List.of())).containsExactly(List.of());
    }

    @Test
    void findsWhatHasChangedOldestFirstPageByPage() {
        String untouched = site().story(FALCONS, "Pay");
        List<String> changed = stories(130);
        Instant since = read(changed.getFirst()).updated();
        answer(alm().link(connection(), BLOCKS, changed.get(3), changed.get(4)));
        site().editText(changed.get(4), "edited last");

        List<ChangedPage> pages = allChanges(since);

        List<ChangedIssue> all =
                pages.stream().flatMap(page -> page.issues().stream()).toList();
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(all).extracting(ChangedIssue::id).containsAll(changed).doesNotContain(untouched);
        assertThat(all).extracting(ChangedIssue::updated).isSorted();
        assertThat(all.getLast().id()).isEqualTo(changed.get(4));
        assertThat(all.getLast().links())
                .containsExactlyElementsOf(read(changed.get(4)).links());
    }

    @Test
    void createsWithAMarkerByWhichItIsFoundAgain() {
        Instant before = site().now();
        Marker marker = marker();

        CreatedIssue created = create("Made here", marker);

        assertThat(read(created.id()).marker()).isEqualTo(marker);
        assertThat(text(created.id())).isEqualTo("Made here");
        assertThat(found(marker, before)).containsExactly(created);
        assertThat(found(marker(), before)).isEmpty();
    }

    @Test
    void aCreateWhoseAnswerWasLostHasHappened() {
        Instant before = site().now();
        Marker marker = marker();
        site().loseAnswerOfCreate();

        AlmException.Unavailable failure = failure(
                AlmException.Unavailable.class,
                alm().create(connection(), new NewIssue(FALCONS, STORY, "Lost", marker)));

        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(found(marker, before)).hasSize(1);
    }

    @Test
    void tellsWhichIssuesAreOurs() {
        Instant before = site().now();
        String foreign = site().story(FALCONS, "Theirs");
        CreatedIssue first = create("First", marker());
        CreatedIssue second = create("Second", marker());

        List<MadeIssue> made = answer(alm().madeByUs(connection(), FALCONS, STORY, before));

        assertThat(made).extracting(MadeIssue::id).containsExactly(first.id(), second.id());
        assertThat(made).extracting(MadeIssue::id).doesNotContain(foreign);
        assertThat(made).allMatch(issue -> !issue.createdAt().isBefore(before));
        assertThat(answer(alm().madeByUs(connection(), FALCONS, "10003", before)))
                .isEmpty();
        assertThat(answer(alm().madeByUs(
                                connection(),
                                FALCONS,
                                STORY,
                                made.getLast().createdAt().plusMillis(1))))
                .isEmpty();
    }

    @Test
    void setsText() {
        String id = site().story(FALCONS, "Pay");

        twice(id, new IssueWrite.SetText(FieldValue.of("Pay by card")));

        assertThat(text(id)).isEqualTo("Pay by card");
    }

    @Test
    void setsAndClearsStoryPoints() {
        String id = site().story(FALCONS, "Pay");

        twice(id, new IssueWrite.SetStoryPoints(FieldValue.of("5"), "1"));
        assertThat(value(id, SyncedField.STORY_POINTS)).isEqualTo(FieldValue.of("5"));

        twice(id, new IssueWrite.SetStoryPoints(FieldValue.EMPTY, "1"));
        assertThat(value(id, SyncedField.STORY_POINTS)).isEqualTo(FieldValue.EMPTY);
    }

    @Test
    void setsStoryPointsByTheBoardWhereTheScreenLacksThem() {
        String id = site().story(OWLS, "Sleep");

        twice(id, new IssueWrite.SetStoryPoints(FieldValue.of("5"), "2"));

        assertThat(value(id, SyncedField.STORY_POINTS)).isEqualTo(FieldValue.of("5"));
    }

    @Test
    void setsStoryPointsByTheFieldWhereTheIssueIsNotOnTheBoard() {
        String id = site().story(FALCONS, "Pay");

        twice(id, new IssueWrite.SetStoryPoints(FieldValue.of("5"), "2"));

        assertThat(value(id, SyncedField.STORY_POINTS)).isEqualTo(FieldValue.of("5"));
    }

    @Test
    void changesStatusByOneStep() {
        String id = site().story(FALCONS, "Pay");

        twice(id, new IssueWrite.ChangeStatus(FieldValue.of(IN_PROGRESS)));

        assertThat(value(id, SyncedField.STATUS)).isEqualTo(FieldValue.of(IN_PROGRESS));
        assertThat(read(id).statusCategory()).isEqualTo("indeterminate");
    }

    @Test
    void takesNoStepThatTheWorkflowDoesNotHave() {
        String id = site().story(FALCONS, "Pay");

        AlmException.Rejected refusal = failure(
                AlmException.Rejected.class,
                alm().write(connection(), read(id), new IssueWrite.ChangeStatus(FieldValue.of(DONE))));

        assertThat(refusal).hasMessageContaining("offers");
        assertThat(value(id, SyncedField.STATUS)).isEqualTo(FieldValue.of(TO_DO));
    }

    @Test
    void theWayToAStatusIsOneStepWhereItIsOffered() {
        AlmIssue issue = read(site().story(FALCONS, "Pay"));

        assertThat(answer(alm().transitionPath(connection(), issue, IN_PROGRESS)))
                .containsExactly(IN_PROGRESS);
        assertThat(answer(alm().transitionPath(connection(), issue, TO_DO))).isEmpty();
        failure(AlmException.Rejected.class, alm().transitionPath(connection(), issue, ABSENT));
    }

    @Test
    void theWayToAStatusIsKnownFromIssuesThatWentIt() {
        String pioneer = site().story(FALCONS, "First");
        for (String status : List.of(IN_PROGRESS, IN_REVIEW, DONE)) {
            once(pioneer, new IssueWrite.ChangeStatus(FieldValue.of(status)));
        }
        AlmIssue follower = read(site().story(FALCONS, "Second"));

        assertThat(answer(alm().transitionPath(connection(), follower, DONE)))
                .containsExactly(IN_PROGRESS, IN_REVIEW, DONE);
    }

    @Test
    void movesManyIssuesIntoASprintAndBack() {
        List<String> ids = stories(3);
        String sprint = site().openSprint();

        move(FieldValue.of(sprint), ids);
        move(FieldValue.of(sprint), ids);
        assertThat(ids).allMatch(id -> value(id, SyncedField.ITERATION).equals(FieldValue.of(sprint)));

        move(FieldValue.EMPTY, ids);
        move(FieldValue.EMPTY, ids);
        assertThat(ids).allMatch(id -> value(id, SyncedField.ITERATION).isEmpty());
    }

    @Test
    void movesOneIssueByAWrite() {
        String id = site().story(FALCONS, "Pay");
        FieldValue sprint = FieldValue.of(site().openSprint());

        twice(id, new IssueWrite.MoveToSprint(sprint));

        assertThat(value(id, SyncedField.ITERATION)).isEqualTo(sprint);
    }

    @Test
    void aClosedSprintTakesNoIssuesAndKeepsItsOwn() {
        String inside = site().story(FALCONS, "Inside");
        String late = site().story(FALCONS, "Late");
        String sprint = site().openSprint();
        move(FieldValue.of(sprint), List.of(inside));
        assertThat(answer(alm().sprint(connection(), sprint))).isEqualTo(SprintCondition.OPEN);

        site().closeSprint(sprint);

        failure(AlmException.Rejected.class, alm().moveToSprint(connection(), FieldValue.of(sprint), List.of(late)));
        assertThat(answer(alm().sprint(connection(), sprint))).isEqualTo(SprintCondition.CLOSED);
        assertThat(value(late, SyncedField.ITERATION).isEmpty()).isTrue();
        assertThat(value(inside, SyncedField.ITERATION).isEmpty()).isTrue();
        assertThat(read(inside).closedSprints()).containsExactly(sprint);
    }

    @Test
    void aMoveIsRefusedAsAWholeWithTheReason() {
        String movable = site().story(FALCONS, "Pay");
        String immovable = site().immovable(FALCONS);

        AlmException.Rejected refusal = failure(
                AlmException.Rejected.class,
                alm().moveToSprint(connection(), FieldValue.of(site().openSprint()), List.of(movable, immovable)));

        assertThat(refusal.getMessage()).isNotBlank();
        assertThat(value(movable, SyncedField.ITERATION).isEmpty()).isTrue();
    }

    @Test
    void deletesOnceHoweverOftenItIsSaid() {
        String id = site().story(FALCONS, "Pay");

        answer(alm().delete(connection(), id));
        answer(alm().delete(connection(), id));

        assertThat(answer(alm().isGone(connection(), id, FALCONS))).isTrue();
    }

    @Test
    void twoEqualLinksAreOneAndBothEndsShowIt() {
        String source = site().story(FALCONS, "First");
        String target = site().story(FALCONS, "Second");

        answer(alm().link(connection(), BLOCKS, source, target));
        answer(alm().link(connection(), BLOCKS, source, target));

        Link link = read(source).links().getFirst();
        assertThat(read(source).links()).containsExactly(new Link(link.id(), BLOCKS, target, false));
        assertThat(read(target).links()).containsExactly(new Link(link.id(), BLOCKS, source, true));
    }

    @Test
    void theOtherDirectionIsAnotherLink() {
        String source = site().story(FALCONS, "First");
        String target = site().story(FALCONS, "Second");
        answer(alm().link(connection(), BLOCKS, source, target));

        answer(alm().link(connection(), BLOCKS, target, source));

        assertThat(read(source).links()).hasSize(2);
    }

    @Test
    void removesALinkFromEitherEnd() {
        String source = site().story(FALCONS, "First");
        String target = site().story(FALCONS, "Second");
        answer(alm().link(connection(), BLOCKS, source, target));
        Link link = read(target).links().getFirst();

        answer(alm().unlink(connection(), target, link));
        answer(alm().unlink(connection(), target, link));

        assertThat(read(source).links()).isEmpty();
        assertThat(read(target).links()).isEmpty();
    }

    @Test
    void aDeletedIssueTakesItsLinksWithIt() {
        String source = site().story(FALCONS, "First");
        String target = site().story(FALCONS, "Second");
        answer(alm().link(connection(), BLOCKS, source, target));

        answer(alm().delete(connection(), source));

        assertThat(read(target).links()).isEmpty();
    }

    @Test
    void setsAndTakesAwayAParent() {
        String child = site().story(FALCONS, "Child");
        String epic = site().epic(FALCONS);
        Link parent = new Link(null, AlmIssue.PARENT, epic, false);

        answer(alm().link(connection(), AlmIssue.PARENT, child, epic));
        answer(alm().link(connection(), AlmIssue.PARENT, child, epic));
        assertThat(read(child).links()).containsExactly(parent);

        answer(alm().unlink(connection(), child, parent));
        answer(alm().unlink(connection(), child, parent));
        assertThat(read(child).links()).isEmpty();
    }

    @Test
    void aRefusalHasAReasonForPeople() {
        String id = site().story(FALCONS, "Pay");

        AlmException.Rejected refusal = failure(
                AlmException.Rejected.class,
                alm().write(connection(), read(id), new IssueWrite.SetText(FieldValue.of("two\nlines"))));

        assertThat(refusal.getMessage()).contains("one line");
    }

    @Test
    void aWriteToWhatIsNotThereSaysSo() {
        String id = site().story(FALCONS, "Pay");
        AlmIssue before = read(id);
        answer(alm().delete(connection(), id));

        failure(
                AlmException.NotFound.class,
                alm().write(connection(), before, new IssueWrite.SetText(FieldValue.of("late"))));
    }

    @Test
    void refusedCredentialsAreNamed() {
        site().refuseCredentials();

        failure(AlmException.Unauthorized.class, alm().read(connection(), List.of("1", "2")));
    }

    @Test
    void aRateLimitComesWithItsTime() {
        site().askToWait(Duration.ofSeconds(7));

        assertThat(failure(AlmException.RateLimited.class, alm().sprint(connection(), "11"))
                        .retryAfter())
                // what was said is the least
                .isBetween(Duration.ofSeconds(7), Duration.ofSeconds(10));
    }

    @Test
    void aJiraThatIsDownIsUnavailable() {
        site().goDown();

        failure(AlmException.Unavailable.class, alm().delete(connection(), "1"));
    }

    private List<String> stories(int howMany) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            ids.add(site().story(FALCONS, "Story " + i));
        }
        return ids;
    }

    private List<List<String>> allPages(List<String> projects) {
        List<List<String>> pages = new ArrayList<>();
        String token = null;
        do {
            IdPage page = answer(alm().issuesOf(connection(), projects, token));
            pages.add(page.issueIds());
            token = page.nextPage();
        } while (token != null);
        return pages;
    }

    private List<ChangedPage> allChanges(Instant since) {
        List<ChangedPage> pages = new ArrayList<>();
        String token = null;
        do {
            ChangedPage page = answer(alm().changedSince(connection(), List.of(FALCONS, OWLS), since, token));
            pages.add(page);
            token = page.nextPage();
        } while (token != null);
        return pages;
    }

    private CreatedIssue create(String text, Marker marker) {
        return answer(alm().create(connection(), new NewIssue(FALCONS, STORY, text, marker)));
    }

    private List<CreatedIssue> found(Marker marker, Instant since) {
        return answer(alm().findCreated(connection(), FALCONS, marker.operation(), since));
    }

    private static Marker marker() {
        return new Marker(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    }

    private void twice(String id, IssueWrite write) {
        once(id, write);
        once(id, write);
    }

    private void once(String id, IssueWrite write) {
        answer(alm().write(connection(), read(id), write));
    }

    private void move(FieldValue sprint, List<String> ids) {
        answer(alm().moveToSprint(connection(), sprint, ids));
    }

    private String text(String id) {
        return value(id, SyncedField.TEXT).text();
    }

    private FieldValue value(String id, SyncedField field) {
        return read(id).fields().get(field);
    }

    private AlmIssue read(String id) {
        return answer(alm().read(connection(), List.of(id))).get(id);
    }

    private static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    private static <E extends AlmException> E failure(Class<E> type, Uni<?> uni) {
        E failure = catchThrowableOfType(type, () -> answer(uni));
        assertThat(failure).isNotNull();
        return failure;
    }
}

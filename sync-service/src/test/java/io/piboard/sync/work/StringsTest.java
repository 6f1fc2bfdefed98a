package io.piboard.sync.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.SyncedField;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.session.SessionChanged.DeletePolicy;
import io.piboard.contracts.session.SessionChanged.LinkRule;
import io.piboard.contracts.session.SessionChanged.SessionState;
import io.piboard.contracts.sticky.StickySynced.OutcomeKind;
import io.piboard.contracts.sticky.StickySynced.StringSynced;
import io.piboard.contracts.sticky.SyncState;
import io.piboard.sync.alm.AlmException;
import io.piboard.sync.alm.AlmGateway.NewIssue;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.AlmIssue.Link;
import io.piboard.sync.alm.Change;
import io.piboard.sync.alm.InMemorySite;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Strings and links of Jira (link.md rules 21 and 29), over the production engine from the bells to the commit. */
class StringsTest {

    private static final String BLOCKS = "10000";
    private static final UUID SESSION = UUID.randomUUID();
    private static final UUID ELSEWHERE = UUID.randomUUID();

    private final SessionChanged session = PlanOnMaps.session(
            SESSION,
            new LinkRule(PlanOnMaps.STORY, PlanOnMaps.STORY, BLOCKS, false),
            new LinkRule(PlanOnMaps.FEATURE, PlanOnMaps.STORY, AlmIssue.PARENT, true));
    private final EngineOnMaps engine = new EngineOnMaps(session, PlanOnMaps.session(ELSEWHERE));
    private final BoardOnMaps board = new BoardOnMaps(engine, SESSION);
    private boolean cut;

    @Test
    void aStringBecomesALinkWithAReadBeforeAndAReadAfter() {
        UUID source = created("A");
        UUID target = created("B");
        engine.jira.requests().clear();
        engine.loseWebhooks();
        UUID string = board.draw(source, target, BLOCKS, false);

        engine.run();

        assertThat(engine.jira.requests()).containsExactly("read", "link " + BLOCKS, "read");
        assertThat(linked(source, target)).isTrue();
        assertThat(engine.lastTold(source, string)).isEqualTo(agreed(string, target, true));
    }

    @Test
    void linksAreWrittenAfterTheFieldsAndBeforeTheStatus() {
        UUID source = created("A");
        UUID target = created("B");
        engine.jira.requests().clear();
        engine.loseWebhooks();
        board.draw(source, target, BLOCKS, false);
        board.set(source, SyncedField.STATUS, "10200");
        board.write(source, "A2");

        engine.run();

        assertThat(engine.jira.requests())
                .containsExactly("read", "write TEXT=A2", "link " + BLOCKS, "write STATUS=10200", "read");
    }

    @Test
    void aStringWhoseOtherEndIsCreatedAgainIsLinkedAgain() {
        UUID source = created("A");
        UUID target = created("B");
        UUID string = board.draw(source, target, BLOCKS, false);
        engine.settle();
        engine.jira.delete(engine.link(target).issueId());
        engine.settle();
        assertThat(engine.lastTold(source, string).present()).isTrue();

        board.createAgain(target);
        engine.settle();

        assertThat(linked(source, target)).isTrue();
        assertThat(engine.lastTold(source, string)).isEqualTo(agreed(string, target, true));
    }

    @Test
    void stringToAStickyNotYetCreated() {
        UUID source = created("A");
        UUID target = board.story("B");
        engine.jira.failNext(new AlmException.Unavailable(false, null));
        engine.run();
        UUID string = board.draw(source, target, BLOCKS, false);
        engine.run();
        assertThat(engine.lastTold(source, string).kind()).isEqualTo(OutcomeKind.WAITING);
        assertThat(engine.lastTold(source).state()).isEqualTo(SyncState.SYNCED);

        engine.settle();

        assertThat(linked(source, target)).isTrue();
        assertThat(engine.lastTold(source, string)).isEqualTo(agreed(string, target, true));
    }

    @Test
    void stringWhoseOtherEndIsHeardLater() {
        UUID source = created("A");
        UUID target = board.sketch(PlanOnMaps.STORY);
        UUID string = board.draw(source, target, BLOCKS, false);
        engine.run();

        board.write(target, "B");
        engine.run();

        assertThat(linked(source, target)).isTrue();
        assertThat(engine.lastTold(source, string)).isEqualTo(agreed(string, target, true));
    }

    @Test
    void waitingStringCostsNoRequests() {
        UUID source = created("A");
        engine.jira.requests().clear();
        UUID string = board.draw(source, board.sketch(PlanOnMaps.STORY), BLOCKS, false);

        engine.settle();
        engine.later(Duration.ofHours(1));
        engine.settle();

        assertThat(engine.jira.requests()).isEmpty();
        assertThat(engine.lastTold(source, string).reason()).isEqualTo("The other sticky has no issue yet.");
    }

    @Test
    void stringAcrossTwoSessionsIsRefused() {
        UUID source = created("A");
        UUID target = new BoardOnMaps(engine, ELSEWHERE).story("B");
        engine.run();

        UUID string = board.draw(source, target, BLOCKS, false);
        engine.settle();

        assertThat(engine.lastTold(source, string).kind()).isEqualTo(OutcomeKind.FAILED);
        assertThat(engine.lastTold(source).state()).isEqualTo(SyncState.SYNCED);
        assertThat(engine.requests("link " + BLOCKS)).isZero();
    }

    @Test
    void cutWhileLinking() {
        UUID source = created("A");
        UUID target = created("B");
        UUID string = board.draw(source, target, BLOCKS, false);
        engine.jira.site().listen(change -> cutOnce(change, source, string));

        engine.settle();

        assertThat(linked(source, target)).isFalse();
        assertThat(engine.lastTold(source, string).kind()).isEqualTo(OutcomeKind.AGREED);
        assertThat(engine.lastTold(source, string).present()).isFalse();
    }

    @Test
    void aStringThatWasCutAndDrawnAnewIsOneLinkThatStays() {
        UUID source = created("A");
        UUID target = created("B");
        UUID first = board.draw(source, target, BLOCKS, false);
        engine.settle();
        engine.jira.requests().clear();

        board.cut(source, first);
        UUID second = board.draw(source, target, BLOCKS, false);
        engine.settle();

        assertThat(linked(source, target)).isTrue();
        assertThat(engine.jira.requests()).doesNotContain("unlink " + BLOCKS);
        assertThat(engine.lastTold(source, first).present()).isFalse();
        assertThat(engine.lastTold(source, second)).isEqualTo(agreed(second, target, true));
    }

    @Test
    void linkMadeInJiraBecomesAString() {
        UUID source = created("A");
        UUID target = created("B");
        engine.settle();
        int toldOfTarget = engine.lastTold(target).strings().size();

        link(source, target);
        engine.settle();

        StringSynced string = engine.lastTold(source).strings().getFirst();
        assertThat(string.target()).isEqualTo(target);
        assertThat(string.present()).isTrue();
        assertThat(engine.lastTold(target).strings()).hasSize(toldOfTarget);
        assertThat(engine.requests("link " + BLOCKS)).isZero();
    }

    @Test
    void linkToAnIssueThatIsFoundLaterBecomesAStringWithoutAnotherRead() {
        engine.loseWebhooks();
        engine.jira.put("1", "A", "10100", null, null);
        engine.jira.put("2", "B", "10100", null, null);
        engine.jira.site().link(InMemorySite.SOMEBODY, BLOCKS, "1", "2");
        engine.find("1");
        engine.settle();
        long reads = engine.requests("read");

        engine.find("2");
        engine.settle();

        assertThat(engine.lastTold(engine.stickyOf(SESSION, "1")).strings())
                .extracting(StringSynced::target)
                .containsExactly(engine.stickyOf(SESSION, "2"));
        assertThat(engine.requests("read")).isEqualTo(reads + 1);
    }

    @Test
    void linkCutInJiraTakesTheStringAway() {
        UUID source = created("A");
        UUID target = created("B");
        UUID string = board.draw(source, target, BLOCKS, false);
        engine.settle();

        unlink(source);
        engine.settle();

        assertThat(engine.lastTold(source, string).present()).isFalse();
        assertThat(engine.lastTold(source, string).kind()).isEqualTo(OutcomeKind.AGREED);
        assertThat(engine.requests("link " + BLOCKS)).isEqualTo(1);
    }

    @Test
    void aStringThatWasMadeInJiraIsCutOnTheBoard() {
        UUID source = created("A");
        UUID target = created("B");
        link(source, target);
        engine.settle();
        UUID string = engine.lastTold(source).strings().getFirst().string();

        board.cut(source, string, target, BLOCKS);
        engine.settle();

        assertThat(linked(source, target)).isFalse();
        assertThat(engine.lastTold(source, string).present()).isFalse();
    }

    @Test
    void refusedLinkHoldsNothingElse() {
        UUID source = created("A");
        UUID target = created("B");
        long version = board.write(source, "A2");
        UUID string = board.draw(source, target, BLOCKS, false);
        engine.jira.succeedNext();
        engine.jira.succeedNext();
        engine.jira.failNext(new AlmException.Rejected("No Link Issues permission.", null));

        engine.settle();

        assertThat(engine.lastTold(source).outcomes().get(SyncedField.TEXT).kind())
                .isEqualTo(OutcomeKind.AGREED);
        assertThat(engine.lastTold(source).outcomes().get(SyncedField.TEXT).version())
                .isEqualTo(version);
        assertThat(engine.lastTold(source).state()).isEqualTo(SyncState.SYNCED);
        assertThat(engine.lastTold(source, string).kind()).isEqualTo(OutcomeKind.FAILED);
        assertThat(engine.lastTold(source, string).reason()).isEqualTo("No Link Issues permission.");
        assertThat(engine.requests("link " + BLOCKS)).isEqualTo(1);
    }

    @Test
    void aRefusedLinkIsTriedAgainByAClickOnly() {
        UUID source = created("A");
        UUID target = created("B");
        engine.jira.site().refuse(engine.link(source).issueId(), null, "Not now.");
        UUID string = board.draw(source, target, BLOCKS, false);
        engine.settle();
        engine.jira.site().allow(engine.link(source).issueId());
        engine.find(engine.link(source).issueId());
        engine.settle();
        assertThat(engine.lastTold(source, string).kind()).isEqualTo(OutcomeKind.FAILED);

        board.retry(source);
        engine.settle();

        assertThat(linked(source, target)).isTrue();
        assertThat(engine.lastTold(source, string).kind()).isEqualTo(OutcomeKind.AGREED);
    }

    @Test
    void crashAfterLinkBeforeCommitMakesNoSecondLink() {
        UUID source = created("A");
        UUID target = created("B");
        UUID string = board.draw(source, target, BLOCKS, false);
        engine.dieBeforeCommit();

        engine.settle();

        assertThat(engine.requests("link " + BLOCKS)).isEqualTo(1);
        assertThat(engine.lastTold(source, string)).isEqualTo(agreed(string, target, true));
    }

    @Test
    void aLostAnswerOfALinkIsToldByTheNextLook() {
        UUID source = created("A");
        UUID target = created("B");
        UUID string = board.draw(source, target, BLOCKS, false);
        engine.jira.succeedNext();
        engine.jira.loseNextAnswer();

        engine.settle();

        assertThat(engine.requests("link " + BLOCKS)).isEqualTo(1);
        assertThat(engine.lastTold(source, string)).isEqualTo(agreed(string, target, true));
    }

    @Test
    void aStringWaitsWhileJiraIsAwayAndItsStickyDoesNot() {
        UUID source = created("A");
        UUID target = created("B");
        engine.jira.failNext(new AlmException.Unavailable(false, null));
        UUID string = board.draw(source, target, BLOCKS, false);

        engine.run();

        assertThat(engine.lastTold(source, string).kind()).isEqualTo(OutcomeKind.WAITING);
        assertThat(engine.lastTold(source).state()).isEqualTo(SyncState.SYNCED);
        engine.settle();
        assertThat(engine.lastTold(source, string)).isEqualTo(agreed(string, target, true));
    }

    @Test
    void sourceMovedAcrossTeamsKeepsItsStrings() {
        UUID source = created("A");
        UUID target = created("B");
        UUID string = board.draw(source, target, BLOCKS, false);
        engine.settle();

        engine.jira.site().move(InMemorySite.SOMEBODY, engine.link(source).issueId(), PlanOnMaps.EAGLES_PROJECT);
        engine.settle();

        assertThat(engine.lastTold(source).team()).isEqualTo(PlanOnMaps.EAGLES);
        assertThat(engine.lastTold(source, string)).isEqualTo(agreed(string, target, true));
        assertThat(linked(source, target)).isTrue();
    }

    @Test
    void sourceMovedAcrossTeamsWhileItsStringWaits() {
        UUID source = created("A");
        UUID target = board.sketch(PlanOnMaps.STORY);
        UUID string = board.draw(source, target, BLOCKS, false);
        engine.settle();
        engine.jira.site().move(InMemorySite.SOMEBODY, engine.link(source).issueId(), PlanOnMaps.EAGLES_PROJECT);
        engine.settle();

        board.write(target, "B");
        engine.settle();

        assertThat(engine.lastTold(source, string)).isEqualTo(agreed(string, target, true));
    }

    @Test
    void aStringFromAFeatureToItsStoryMakesItTheStorysParent() {
        UUID feature = board.sketch(PlanOnMaps.FEATURE);
        board.write(feature, "Pay");
        UUID story = created("Pay by card");
        UUID string = board.draw(feature, story, AlmIssue.PARENT, true);

        engine.settle();

        assertThat(parentOf(story)).containsExactly(engine.link(feature).issueId());
        assertThat(engine.lastTold(feature, string))
                .isEqualTo(new StringSynced(
                        string,
                        story,
                        AlmIssue.PARENT,
                        true,
                        OutcomeKind.AGREED,
                        version(string, feature),
                        true,
                        null));
        board.cut(feature, string);
        engine.settle();
        assertThat(parentOf(story)).isEmpty();
        assertThat(engine.lastTold(feature, string).present()).isFalse();
    }

    @Test
    void aParentThatIsChangedInJiraMovesTheString() {
        String one = feature("One");
        String other = feature("Other");
        UUID story = created("Pay by card");
        engine.settle();
        engine.jira
                .site()
                .link(InMemorySite.SOMEBODY, AlmIssue.PARENT, engine.link(story).issueId(), one);
        engine.settle();
        UUID first = engine.stickyOf(SESSION, one);
        assertThat(engine.lastTold(first).strings())
                .singleElement()
                .extracting(StringSynced::target, StringSynced::present)
                .containsExactly(story, true);

        engine.jira
                .site()
                .link(InMemorySite.SOMEBODY, AlmIssue.PARENT, engine.link(story).issueId(), other);
        engine.settle();

        assertThat(engine.lastTold(first).strings())
                .singleElement()
                .satisfies(string -> assertThat(string.present()).isFalse());
        assertThat(engine.lastTold(engine.stickyOf(SESSION, other)).strings())
                .singleElement()
                .satisfies(string -> assertThat(string.present()).isTrue());
    }

    /** Found by the simulation: the child's lane may have looked before we made it a child. */
    @Test
    void aChildWhoseOwnLaneHasNotLookedSinceKeepsItsString() {
        UUID feature = board.sketch(PlanOnMaps.FEATURE);
        board.write(feature, "Pay");
        UUID story = created("Pay by card");
        engine.settle();
        engine.loseWebhooks();
        UUID string = board.draw(feature, story, AlmIssue.PARENT, true);
        engine.run();

        board.write(feature, "Pay at once");
        engine.run();

        assertThat(engine.lastTold(feature, string).present()).isTrue();
    }

    /** Found by the simulation: nobody cut it (section 2 of the product: a string stays). */
    @Test
    void aStringToAChildThatIsGoneStays() {
        UUID feature = board.sketch(PlanOnMaps.FEATURE);
        board.write(feature, "Pay");
        UUID story = created("Pay by card");
        UUID string = board.draw(feature, story, AlmIssue.PARENT, true);
        engine.settle();
        engine.loseWebhooks();
        engine.jira.delete(engine.link(story).issueId());

        board.draw(feature, story, AlmIssue.PARENT, true);
        engine.run();

        assertThat(engine.lastTold(feature, string).present()).isTrue();
    }

    /** Found by the simulation: only another session had seen the child, and its parent was not told again (rule 29). */
    @Test
    void aChildThatComesToTheBoardLaterIsAStringOfItsParent() {
        String one = feature("One");
        SessionChanged paused = PlanOnMaps.with(session, SessionState.PAUSED, DeletePolicy.KEEP_ISSUE);
        engine.hear(paused);
        String story = engine.jira
                .site()
                .create(
                        InMemorySite.SOMEBODY,
                        new NewIssue(PlanOnMaps.FALCONS_PROJECT, PlanOnMaps.STORY_TYPE, "Pay by card", null));
        engine.jira.site().link(InMemorySite.SOMEBODY, AlmIssue.PARENT, story, one);
        engine.find(story);
        engine.settle();
        engine.hear(PlanOnMaps.with(paused, SessionState.ACTIVE, DeletePolicy.KEEP_ISSUE));
        engine.settle();

        engine.find(story);
        engine.settle();

        assertThat(engine.lastTold(engine.stickyOf(SESSION, one)).strings())
                .singleElement()
                .satisfies(string -> assertThat(string.present()).isTrue());
    }

    private UUID created(String text) {
        UUID sticky = board.story(text);
        engine.settle();
        return sticky;
    }

    private String feature(String text) {
        String id = engine.jira
                .site()
                .create(
                        InMemorySite.SOMEBODY,
                        new NewIssue(PlanOnMaps.FALCONS_PROJECT, PlanOnMaps.FEATURE_TYPE, text, null));
        engine.find(id);
        engine.settle();
        return id;
    }

    private void cutOnce(Change change, UUID source, UUID string) {
        boolean linking = change.kind() == Change.Kind.LINKED && change.actor().equals(InMemorySite.PIBOARD);
        if (linking && change.issueId().equals(engine.link(source).issueId()) && !cut) {
            cut = true;
            board.cut(source, string);
        }
    }

    private void link(UUID source, UUID target) {
        engine.jira
                .site()
                .link(
                        InMemorySite.SOMEBODY,
                        BLOCKS,
                        engine.link(source).issueId(),
                        engine.link(target).issueId());
    }

    private void unlink(UUID source) {
        String issue = engine.link(source).issueId();
        engine.jira.site().unlink(InMemorySite.SOMEBODY, issue, links(source).getFirst());
    }

    private boolean linked(UUID source, UUID target) {
        return links(source).stream()
                .anyMatch(link -> link.type().equals(BLOCKS)
                        && !link.inward()
                        && link.other().equals(engine.link(target).issueId()));
    }

    private List<String> parentOf(UUID sticky) {
        return links(sticky).stream()
                .filter(link -> link.type().equals(AlmIssue.PARENT))
                .map(Link::other)
                .toList();
    }

    private List<Link> links(UUID sticky) {
        return engine.jira.issue(engine.link(sticky).issueId()).links();
    }

    private StringSynced agreed(UUID string, UUID target, boolean present) {
        UUID source = engine.rows.links().stream()
                .filter(link -> link.memory().strings().known().containsKey(string))
                .findFirst()
                .orElseThrow()
                .sticky();
        return new StringSynced(
                string, target, BLOCKS, false, OutcomeKind.AGREED, version(string, source), present, null);
    }

    private long version(UUID string, UUID source) {
        return engine.link(source).strings().stream()
                .filter(wish -> wish.string().equals(string))
                .findFirst()
                .orElseThrow()
                .version();
    }
}

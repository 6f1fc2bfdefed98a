package io.piboard.sync.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.connection.ConnectionState;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.outbox.OutboxRecord;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.link.Attempt;
import io.piboard.sync.link.Baseline;
import io.piboard.sync.link.CreateIntent;
import io.piboard.sync.link.FieldOutcome;
import io.piboard.sync.link.LaneName;
import io.piboard.sync.link.LinkMemory;
import io.piboard.sync.link.LinkMemory.Standing;
import io.piboard.sync.link.StringAttempt;
import io.piboard.sync.link.StringEnd;
import io.piboard.sync.link.StringMemory;
import io.piboard.sync.link.StringMemory.Agreed;
import io.piboard.sync.link.Strings;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.right.ProjectRights;
import io.piboard.sync.scan.Scan;
import io.piboard.sync.work.WorkRows.DueLanes;
import io.piboard.sync.work.WorkRows.Transaction;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What everything that keeps rows promises: the real database and the maps that simulations use. */
interface WorkRowsContract {

    WorkRows rows();

    /** What has been published and committed for this subject. */
    long published(UUID subject);

    /** A connection of its own for each test, so that tests leave each other alone. */
    RowsOfATest given();

    @Test
    default void aTransactionThatFailsWritesNothing() {
        // given
        RowsOfATest given = given();
        SyncLink link = given.link("20001");
        LaneName lane = LaneName.of(link);

        // when
        assertThatThrownBy(() -> in(rows -> rows.insert(link)
                        .chain(() -> rows.lane(lane))
                        .chain(() -> rows.publish(List.of(record(link.sticky()))))
                        .chain(() -> Uni.createFrom().<Void>failure(new IllegalStateException("crash")))))
                .hasMessageContaining("crash");

        // then
        assertThat(this.<Optional<SyncLink>>in(rows -> rows.link(link.sticky())))
                .isEmpty();
        assertThat(this.<Optional<LaneRow>>in(rows -> rows.lane(lane.key()))).isEmpty();
        assertThat(published(link.sticky())).isZero();
    }

    @Test
    default void whatIsPublishedIsThereOnceItIsCommitted() {
        SyncLink link = given().link("20001");

        in(rows -> rows.insert(link).chain(() -> rows.publish(List.of(record(link.sticky())))));

        assertThat(published(link.sticky())).isEqualTo(1);
    }

    @Test
    default void aLinkIsReadAsItWasSaved() {
        // given
        RowsOfATest given = given();
        SyncLink link = given.link("20001");
        in(rows -> rows.insert(link));
        SyncLink full = link.wanting(given.wanted(link, 1_000))
                .withMemory(everythingRemembered())
                .withRevision(77)
                .inTeam(UUID.randomUUID(), UUID.randomUUID());

        // when
        in(rows -> rows.save(full));

        // then
        assertThat(this.<Optional<SyncLink>>in(rows -> rows.link(link.sticky())))
                .contains(full);
    }

    @Test
    default void anIssueHasOneLinkPerSession() {
        // given
        RowsOfATest given = given();
        SyncLink first = given.link("20001");
        in(rows -> rows.insert(first));

        // when
        boolean sameSession = in(rows -> rows.insert(given.link("20001")));
        boolean otherSession = in(rows -> rows.insert(given.linkOf(UUID.randomUUID(), "20001")));
        boolean sameSticky = in(rows -> rows.insert(first));

        // then
        assertThat(sameSession).isFalse();
        assertThat(otherSession).isTrue();
        assertThat(sameSticky).isFalse();
        assertThat(this.<List<SyncLink>>in(rows -> rows.linksOfIssue(given.connection(), "20001")))
                .hasSize(2);
        assertThat(this.<Set<String>>in(rows -> rows.linked(given.connection(), Set.of("20001", "20002"))))
                .containsExactly("20001");
    }

    @Test
    default void linkedIssuesComeByNumberNotByText() {
        // given
        RowsOfATest given = given();
        for (String issue : List.of("9", "10", "100", "11")) {
            in(rows -> rows.insert(given.link(issue)));
        }
        SyncLink gone = given.link("12");
        in(rows -> rows.insert(gone.withMemory(LinkMemory.NEW.withStanding(Standing.GONE))));

        // then
        assertThat(this.<List<String>>in(rows -> rows.linkedBetween(given.connection(), null, "11")))
                .containsExactly("9", "10", "11");
        assertThat(this.<List<String>>in(rows -> rows.linkedBetween(given.connection(), "10", null)))
                .containsExactly("11", "100");
    }

    @Test
    default void onlyAskedCreatesWithoutAnIssueAreOpen() {
        // given
        RowsOfATest given = given();
        CreateIntent intended = new CreateIntent(UUID.randomUUID(), "10000", "10001", "Pay", null);
        SyncLink asked = given.link(null).withMemory(LinkMemory.NEW.withCreate(intended.asked(RowsOfATest.NOW)));
        SyncLink unasked = given.link(null).withMemory(LinkMemory.NEW.withCreate(intended));
        SyncLink made = given.link("20001").withMemory(asked.memory());
        for (SyncLink link : List.of(asked, unasked, made)) {
            in(rows -> rows.insert(link));
        }

        // then
        assertThat(this.<List<SyncLink>>in(rows -> rows.openCreates(given.connection())))
                .containsExactly(asked);
    }

    @Test
    default void stickiesAreFoundByTheStringsThatLeadToThem() {
        // given
        RowsOfATest given = given();
        SyncLink target = given.link("20001");
        SyncLink source = given.link(null);
        SyncLink other = given.link(null);
        in(rows -> rows.insert(source.wanting(given.withStringTo(source, target.sticky()))));
        in(rows -> rows.insert(other.wanting(given.withStringTo(other, UUID.randomUUID()))));

        // when
        List<SyncLink> found = in(rows -> rows.lockEnds(List.of(target.sticky(), other.sticky(), target.sticky()))
                .chain(() -> rows.withStringTo(target.sticky())));

        // then
        assertThat(found).extracting(SyncLink::sticky).containsExactly(source.sticky());
    }

    @Test
    default void otherEndsAreFoundByStickyAndByIssue() {
        // given
        RowsOfATest given = given();
        SyncLink bySticky = given.link(null);
        SyncLink byIssue = given.link("20001");
        SyncLink neither = given.link("20002");
        for (SyncLink link : List.of(bySticky, byIssue, neither)) {
            in(rows -> rows.insert(link));
        }

        // then
        assertThat(this.<List<SyncLink>>in(
                        rows -> rows.otherEnds(given.connection(), Set.of(bySticky.sticky()), Set.of("20001"))))
                .containsExactlyInAnyOrder(bySticky, byIssue);
    }

    @Test
    default void issuesAreFoundByTheIssuesThatTheyWereSeenLinkedWith() {
        // given
        RowsOfATest given = given();
        see(given, "1", new AlmIssue.Link("7", "10000", "9", true));
        see(given, "2", new AlmIssue.Link(null, AlmIssue.PARENT, "9", false));
        see(given, "3");

        // then
        assertThat(this.<Set<String>>in(rows -> rows.showing(given.connection(), "9", null)))
                .containsExactlyInAnyOrder("1", "2");
        assertThat(this.<Set<String>>in(rows -> rows.showing(given.connection(), "9", AlmIssue.PARENT)))
                .containsExactly("2");
    }

    private void see(RowsOfATest given, String issueId, AlmIssue.Link... links) {
        change(
                given.lane(issueId),
                row -> new LaneRow(row.name(), row.bell(), row.hold().left(null, 0, given.seen(issueId, links))));
    }

    @Test
    default void peopleComeBeforeBackgroundAndTheOldestWhenAskedFor() {
        // given
        RowsOfATest given = given();
        in(rows -> rows.save(given.connection(ConnectionState.ACTIVE)));
        ring(Ring.imported(given.lane("1")), RowsOfATest.NOW);
        ring(Ring.webhook(given.lane("2"), null), RowsOfATest.NOW.plusSeconds(1));
        ring(Ring.webhook(given.lane("3"), null), RowsOfATest.NOW.plusSeconds(2));

        // then
        assertThat(due(given, false)).containsExactly("2", "3", "1");
        assertThat(due(given, true)).containsExactly("1", "2", "3");
        assertThat(this.<List<LaneRow>>in(rows -> rows.due(new DueLanes(RowsOfATest.LATER, 2, 1000, Set.of(), false))))
                .hasSize(2);
    }

    @Test
    default void lanesThatAreHeldOrVisitedOrOfAConnectionAtRestAreNotDue() {
        // given
        RowsOfATest given = given();
        in(rows -> rows.save(given.connection(ConnectionState.ACTIVE)));
        for (String issue : List.of("1", "2", "3", "4")) {
            ring(Ring.webhook(given.lane(issue), null), RowsOfATest.NOW);
        }
        change(given.lane("2"), row -> row.claimed(RowsOfATest.NOW, Duration.ofMinutes(5)));
        change(given.lane("3"), row -> row.released(RowsOfATest.NOW.plusSeconds(300)));
        change(given.lane("4"), row -> row.claimed(RowsOfATest.NOW.minusSeconds(600), Duration.ofMinutes(5)));

        // then
        assertThat(due(given, false)).containsExactly("1", "4");
        in(rows -> rows.save(given.connection(ConnectionState.UNAUTHORIZED)));
        assertThat(due(given, false)).isEmpty();
    }

    @Test
    default void aSessionOfAnotherOrganisationHasNoPartInAConnection() {
        // given
        RowsOfATest given = given();
        SessionChanged own = given.sessionOf(RowsOfATest.ORGANISATION);
        SessionChanged foreign = given.sessionOf(UUID.randomUUID());
        in(rows -> rows.save(given.connection(ConnectionState.ACTIVE)));

        // when
        in(rows -> rows.save(own).chain(() -> rows.save(foreign)));

        // then
        assertThat(this.<List<SessionChanged>>in(rows -> rows.sessions(given.connection())))
                .containsExactly(own);
    }

    @Test
    default void eachConnectionGetsItsShare() {
        // given
        RowsOfATest busy = given();
        RowsOfATest quiet = given();
        for (RowsOfATest each : List.of(busy, quiet)) {
            in(rows -> rows.save(each.connection(ConnectionState.ACTIVE)));
        }
        for (int issue = 1; issue <= 5; issue++) {
            ring(Ring.webhook(busy.lane("" + issue), null), RowsOfATest.NOW);
        }
        ring(Ring.webhook(quiet.lane("1"), null), RowsOfATest.NOW.plusSeconds(1));

        // then
        List<LaneRow> found = in(rows -> rows.due(new DueLanes(RowsOfATest.LATER, 1000, 2, Set.of(), false)));
        assertThat(found).filteredOn(lane -> busy.owns(lane)).hasSize(2);
        assertThat(found).filteredOn(lane -> quiet.owns(lane)).hasSize(1);
        List<LaneRow> rest =
                in(rows -> rows.due(new DueLanes(RowsOfATest.LATER, 1000, 2, Set.of(busy.connection()), false)));
        assertThat(rest).noneMatch(busy::owns);
    }

    @Test
    default void aLaneIsReadAsItWasSavedAndGoneOnceRemoved() {
        // given
        RowsOfATest given = given();
        LaneName name = given.lane("1");
        ring(Ring.webhook(name, given.heard()), RowsOfATest.NOW);
        change(name, row -> row.claimed(RowsOfATest.NOW, Duration.ofMinutes(1)));

        // when
        LaneRow saved = in(rows -> rows.lane(name.key())).orElseThrow();
        in(rows -> rows.save(saved).replaceWith(true));

        // then
        assertThat(this.<Optional<LaneRow>>in(rows -> rows.lane(name.key()))).contains(saved);
        assertThat(saved.bell().heard()).isEqualTo(given.heard());
        assertThat(saved.hold().leaseUntil()).isEqualTo(RowsOfATest.NOW.plusSeconds(60));
        in(rows -> rows.remove(saved).replaceWith(true));
        assertThat(this.<Optional<LaneRow>>in(rows -> rows.lane(name.key()))).isEmpty();
    }

    @Test
    default void walksAreDueInTimeAndHeldByTheirLease() {
        // given
        RowsOfATest given = given();
        in(rows -> rows.save(given.connection(ConnectionState.ACTIVE)));
        Scan scan = Scan.ofConnection(
                Scan.Kind.CHANGES, RowsOfATest.ORGANISATION, given.connection(), RowsOfATest.NOW, RowsOfATest.NOW);

        // when
        in(rows -> rows.save(scan).replaceWith(true));

        // then
        assertThat(this.<Optional<Scan>>in(rows -> rows.scan(scan.key()))).contains(scan);
        assertThat(this.<List<Scan>>in(rows -> rows.dueScans(RowsOfATest.LATER, 1000)))
                .contains(scan);
        in(rows -> rows.save(scan.claimed(RowsOfATest.LATER, Duration.ofMinutes(1)))
                .replaceWith(true));
        assertThat(this.<List<Scan>>in(rows -> rows.dueScans(RowsOfATest.LATER, 1000)))
                .noneMatch(other -> other.key().equals(scan.key()));
    }

    @Test
    default void traitsAndBrakesAreKept() {
        // given
        UUID connection = given().connection();
        DeletionBrake brake = in(rows -> rows.brake(connection)).asked("20001", RowsOfATest.NOW);

        // when
        in(rows -> rows.save(brake)
                .chain(() -> rows.saveKeepsMarkers(connection, false))
                .replaceWith(true));

        // then
        assertThat(this.<DeletionBrake>in(rows -> rows.brake(connection))).isEqualTo(brake);
        assertThat(this.<Optional<Boolean>>in(rows -> rows.keepsMarkers(connection)))
                .contains(false);
    }

    @Test
    default void rightsAreKeptByProject() {
        // given
        UUID connection = UUID.randomUUID();
        ProjectRights later = ProjectRights.announced(connection, "10000", 2, Set.of("EDIT_ISSUES"));

        // when
        in(rows -> rows.save(ProjectRights.announced(connection, "10000", 1, Set.of()))
                .chain(() -> rows.save(later))
                .replaceWith(true));

        // then
        assertThat(this.<List<ProjectRights>>in(rows -> rows.rights(connection)))
                .containsExactly(later);
    }

    private List<String> due(RowsOfATest given, boolean oldestFirst) {
        return in(rows -> rows.due(new DueLanes(RowsOfATest.LATER, 1000, 1000, Set.of(), oldestFirst))).stream()
                .filter(given::owns)
                .map(lane -> lane.name().issueId())
                .toList();
    }

    private void ring(Ring ring, Instant at) {
        change(ring.lane(), row -> row.rung(ring, at));
    }

    private void change(LaneName name, Function<LaneRow, LaneRow> change) {
        in(rows -> rows.lane(name).chain(row -> rows.save(change.apply(row))).replaceWith(true));
    }

    private <T> T in(Function<Transaction, Uni<T>> work) {
        return rows().transaction(work).await().atMost(Duration.ofSeconds(30));
    }

    private static OutboxRecord record(UUID subject) {
        return OutboxRecord.of("sticky.synced.v1", subject, RowsOfATest.ORGANISATION, new byte[] {'{', '}'});
    }

    private static LinkMemory everythingRemembered() {
        FieldValue five = FieldValue.of("5");
        UUID string = UUID.randomUUID();
        return LinkMemory.NEW
                .withBaselines(Map.of(SyncedField.TEXT, new Baseline(FieldValue.EMPTY, "summary", 3)))
                .withAttempts(List.of(new Attempt(SyncedField.STORY_POINTS, five, 9, true, RowsOfATest.NOW)))
                .withOutcome(SyncedField.TEXT, FieldOutcome.conflict(4, five))
                .answered(4)
                .withIssueKey("FAL-1")
                .withCreate(new CreateIntent(UUID.randomUUID(), "10000", "10001", "Pay", RowsOfATest.NOW))
                .withStrings(new Strings(
                        Map.of(
                                string,
                                new StringMemory(
                                        new StringEnd(UUID.randomUUID(), "10000", true),
                                        new Agreed("20002", true),
                                        FieldOutcome.agreed(7))),
                        List.of(new StringAttempt(string, true, 9, true, RowsOfATest.NOW))))
                .withTrouble("Jira does not answer", RowsOfATest.LATER);
    }
}

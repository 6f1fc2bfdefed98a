package io.piboard.sync.work;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.connection.ConnectionState;
import io.piboard.contracts.connection.JiraKind;
import io.piboard.contracts.issue.IssueSnapshot;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.session.SessionChanged.ConflictPolicy;
import io.piboard.contracts.session.SessionChanged.DeletePolicy;
import io.piboard.contracts.session.SessionChanged.SessionState;
import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.contracts.sticky.StickyChanged.Base;
import io.piboard.contracts.sticky.StickyChanged.StringWish;
import io.piboard.contracts.sticky.StickyChanged.Wish;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.link.LaneName;
import io.piboard.sync.link.LinkMemory;
import io.piboard.sync.link.SyncLink;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A connection and a session of one test's own, and rows that belong to them. */
record RowsOfATest(UUID connection, UUID session) {

    static final UUID ORGANISATION = UUID.fromString("6f1d0d3a-0000-4000-8000-00000000000a");
    static final Instant NOW = Instant.parse("2020-01-01T10:00:00Z");
    static final Instant LATER = NOW.plusSeconds(60);

    static RowsOfATest fresh() {
        return new RowsOfATest(UUID.randomUUID(), UUID.randomUUID());
    }

    boolean owns(LaneRow lane) {
        return lane.name().connection().equals(connection);
    }

    LaneName lane(String issueId) {
        return LaneName.ofIssue(ORGANISATION, connection, issueId);
    }

    SyncLink link(String issueId) {
        return linkOf(session, issueId);
    }

    SyncLink linkOf(UUID otherSession, String issueId) {
        return new SyncLink(
                ORGANISATION,
                otherSession,
                connection,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                issueId,
                0,
                null,
                LinkMemory.NEW,
                null);
    }

    StickyChanged withStringTo(SyncLink link, UUID target) {
        return wanted(link, 1_000, List.of(new StringWish(UUID.randomUUID(), target, "10000", false, 1_000, true)));
    }

    AlmIssue seen(String issueId, AlmIssue.Link... links) {
        return new AlmIssue(
                issueId,
                "FAL-" + issueId,
                "10000",
                "10001",
                NOW,
                NOW,
                Map.of(),
                Map.of(),
                "new",
                List.of(),
                List.of(links),
                null);
    }

    StickyChanged wanted(SyncLink link, long version) {
        return wanted(link, version, List.of());
    }

    private StickyChanged wanted(SyncLink link, long version, List<StringWish> strings) {
        Wish wish = new Wish(FieldValue.of("Pay by card"), version, new Base(3, FieldValue.EMPTY));
        return new StickyChanged(
                ORGANISATION,
                session,
                connection,
                link.sticky(),
                version,
                link.team(),
                link.board(),
                link.stickyType(),
                link.issueId(),
                Map.of(SyncedField.TEXT, wish.value()),
                Map.of(SyncedField.TEXT, wish),
                version,
                null,
                strings,
                true,
                LATER,
                NOW,
                "p-1");
    }

    IssueSnapshot heard() {
        return new IssueSnapshot("FAL-1", NOW, 1, Map.of("summary", FieldValue.of("Pay")));
    }

    /** Another one that plans with the connection. */
    SessionChanged sessionOf(UUID organisation) {
        return new SessionChanged(
                organisation,
                UUID.randomUUID(),
                1,
                "PI 7",
                connection,
                SessionState.ACTIVE,
                ConflictPolicy.ASK,
                DeletePolicy.KEEP_ISSUE,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    ConnectionChanged connection(ConnectionState state) {
        return new ConnectionChanged(
                ORGANISATION,
                connection,
                1,
                "Acme",
                JiraKind.CLOUD,
                URI.create("https://acme.example"),
                URI.create("https://acme.example"),
                state,
                "project in (10000)",
                Map.of(),
                1,
                null,
                null);
    }
}

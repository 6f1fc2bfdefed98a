package io.piboard.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.metadata.JiraPermission;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.AlmIssue.Link;
import io.piboard.sync.link.LinkMemory;
import io.piboard.sync.link.StringAttempt;
import io.piboard.sync.link.StringEnd;
import io.piboard.sync.link.StringMemory;
import io.piboard.sync.link.StringMemory.Agreed;
import io.piboard.sync.link.Strings;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.right.Rights;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A link that landed after its string was cut, and that nobody wishes. */
class StringDraftTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String BLOCKS = "10000";
    private static final UUID SESSION = UUID.randomUUID();
    private static final UUID STRING = UUID.randomUUID();

    private final SyncLink other = link("2", LinkMemory.NEW);
    private final StringMemory cut =
            new StringMemory(new StringEnd(other.sticky(), BLOCKS, false), new Agreed("2", false), null);

    @Test
    void aLinkThatLandedLateIsTakenBack() {
        StringDraft draft = draft(Set.of());

        assertThat(draft.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.present()).isFalse());
    }

    @Test
    void withoutThePermissionItIsNotCalledForAndTheStringIsAsItWas() {
        StringDraft draft = draft(Set.of(JiraPermission.LINK_ISSUES));

        assertThat(draft.calls()).isEmpty();
        assertThat(draft.strings().known()).containsExactly(Map.entry(STRING, cut));
    }

    private StringDraft draft(Set<JiraPermission> withheld) {
        StringAttempt late = new StringAttempt(STRING, true, 1, false, NOW);
        SyncLink source = link("1", LinkMemory.NEW.withStrings(new Strings(Map.of(STRING, cut), List.of(late))));
        Rights rights = new Rights("10000", Optional.empty(), (project, permission) -> withheld.contains(permission));
        OtherEnds ends = new OtherEnds(List.of(other), Set.of(), Set.of(), Map.of());
        return new StringDraft(
                List.of(),
                project -> rights,
                source,
                issue(),
                ends,
                NOW.plusMillis(1).toEpochMilli());
    }

    private static AlmIssue issue() {
        return new AlmIssue(
                "1",
                "FAL-1",
                "10000",
                "10001",
                NOW,
                NOW,
                Map.of(),
                Map.of(),
                "new",
                List.of(),
                List.of(new Link("7", BLOCKS, "2", false)),
                null);
    }

    private static SyncLink link(String issue, LinkMemory memory) {
        return new SyncLink(
                UUID.randomUUID(),
                SESSION,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                issue,
                0,
                null,
                memory,
                null);
    }
}

package io.piboard.metadata.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.metadata.MetadataChanged.Board;
import io.piboard.contracts.metadata.MetadataChanged.Field;
import io.piboard.contracts.metadata.MetadataChanged.IssueType;
import io.piboard.contracts.metadata.MetadataChanged.LinkType;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.contracts.metadata.MetadataChanged.SiteMetadata;
import io.piboard.contracts.metadata.MetadataChanged.Sprint;
import io.piboard.contracts.metadata.MetadataChanged.Status;
import io.piboard.metadata.drift.SiteNow.KnownProject;
import io.piboard.metadata.drift.Subject.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SiteNowTest {

    private static final SiteMetadata SITE = new SiteMetadata(
            List.of(new LinkType("10100", "Blocks", "is blocked by", "blocks")),
            List.of(new Field("customfield_10016", "Story Points", "number", "float")));

    private final SiteNow site = new SiteNow(
            Map.of("10000", new KnownProject(falcons(), false), "10001", new KnownProject(owls(), false)),
            SITE,
            Map.of("10000", Set.of("LINK_ISSUES")));

    @Test
    void eachKindOfSubjectIsFoundByItsId() {
        assertThat(facts(Subject.project("10000"))).containsEntry("key", "FAL");
        assertThat(facts(in(Kind.BOARD, "1"))).containsEntry("estimates in", "customfield_10016");
        assertThat(facts(in(Kind.SPRINT, "11"))).containsEntry("state", "open");
        assertThat(facts(in(Kind.ISSUE_TYPE, "10001"))).containsEntry("name", "Story");
        assertThat(facts(in(Kind.WORKFLOW, "10001"))).containsExactly(Map.entry("status 1", "To Do (new)"));
        assertThat(facts(Subject.linkType("10100"))).containsEntry("outward", "blocks");
        assertThat(facts(Subject.field("customfield_10016"))).containsEntry("holds", "number");
        assertThat(facts(in(Kind.PERMISSION, "EDIT_ISSUES"))).isEmpty();
    }

    @Test
    void whatIsNotInTheSiteIsAbsent() {
        assertThat(site.of(in(Kind.BOARD, "99"))).isEqualTo(Sighting.ABSENT);
        assertThat(site.of(in(Kind.SPRINT, "99"))).isEqualTo(Sighting.ABSENT);
        assertThat(site.of(in(Kind.ISSUE_TYPE, "99"))).isEqualTo(Sighting.ABSENT);
        assertThat(site.of(in(Kind.PERMISSION, "LINK_ISSUES"))).isEqualTo(Sighting.ABSENT);
        assertThat(site.of(Subject.linkType("99"))).isEqualTo(Sighting.ABSENT);
        assertThat(site.of(Subject.field("99"))).isEqualTo(Sighting.ABSENT);
    }

    @Test
    void aSprintThatIsListedWithAnotherProjectIsThere() {
        assertThat(facts(in(Kind.SPRINT, "21"))).containsEntry("name", "Owls 1");
    }

    @Test
    void thatASprintStartsIsNoNews() {
        Map<String, String> future = facts(in(Kind.SPRINT, "11"));

        Map<String, String> active = facts(in(Kind.SPRINT, "12"));

        assertThat(future.get("state")).isEqualTo(active.get("state"));
    }

    @Test
    void ofAProjectThatIsGoneNothingMoreIsSaidThanThat() {
        SiteNow without = new SiteNow(Map.of("10000", new KnownProject(falcons(), true)), SITE, Map.of());

        assertThat(without.of(Subject.project("10000"))).isEqualTo(Sighting.ABSENT);
        assertThat(without.of(in(Kind.SPRINT, "11"))).isEqualTo(Sighting.UNKNOWN);
        assertThat(without.of(in(Kind.PERMISSION, "EDIT_ISSUES"))).isEqualTo(Sighting.UNKNOWN);
    }

    @Test
    void beforeTheFirstLookNothingIsKnown() {
        SiteNow unread = new SiteNow(Map.of(), null, Map.of());

        assertThat(unread.of(Subject.project("10000"))).isEqualTo(Sighting.UNKNOWN);
        assertThat(unread.of(Subject.linkType("10100"))).isEqualTo(Sighting.UNKNOWN);
    }

    private Map<String, String> facts(Subject subject) {
        return ((Sighting.Seen) site.of(subject)).facts();
    }

    private static Subject in(Kind kind, String id) {
        return new Subject(kind, "10000", id);
    }

    private static ProjectMetadata falcons() {
        return new ProjectMetadata(
                "10000",
                "FAL",
                "Falcons",
                List.of(new IssueType("10001", "Story", List.of("1"), List.of())),
                List.of(new Status("1", "To Do", "new"), new Status("2", "Closed", "done")),
                List.of(new Sprint("11", "Falcons 1", "future", "1"), new Sprint("12", "Falcons 2", "active", "1")),
                false,
                List.of(new Board("1", "Falcons", "scrum", "customfield_10016")));
    }

    private static ProjectMetadata owls() {
        return new ProjectMetadata(
                "10001", "OWL", "Owls", List.of(), List.of(), List.of(new Sprint("21", "Owls 1", "future", "2")));
    }
}

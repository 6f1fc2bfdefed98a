package io.piboard.board.session.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.piboard.board.metadata.KnownProject;
import io.piboard.board.plan.StickyFunction;
import io.piboard.board.session.BacklogPlan;
import io.piboard.board.session.BacklogPlan.FilterPlan;
import io.piboard.board.session.IterationPart;
import io.piboard.board.session.LinkRulePart;
import io.piboard.board.session.SessionPlan;
import io.piboard.board.session.SessionPlan.ProjectPlan;
import io.piboard.board.session.SessionPlan.SprintPlan;
import io.piboard.board.session.SessionPlan.TeamFieldPlan;
import io.piboard.board.session.SessionPlan.TeamPlan;
import io.piboard.board.session.TypePart;
import io.piboard.board.session.check.KnownSite;
import io.piboard.contracts.metadata.MetadataChanged.Board;
import io.piboard.contracts.metadata.MetadataChanged.Field;
import io.piboard.contracts.metadata.MetadataChanged.IssueType;
import io.piboard.contracts.metadata.MetadataChanged.LinkType;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.contracts.metadata.MetadataChanged.SiteMetadata;
import io.piboard.contracts.metadata.MetadataChanged.Sprint;
import io.piboard.yaml.Difference;
import io.piboard.yaml.YamlDocuments;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionDocumentTest {

    private static final UUID SESSION = UUID.randomUUID();
    private static final UUID OTHER_SESSION = UUID.randomUUID();
    private static final UUID CONNECTION = UUID.randomUUID();
    private static final UUID OTHER_CONNECTION = UUID.randomUUID();
    private static final UUID I1 = UUID.randomUUID();
    private static final UUID TEAM = UUID.randomUUID();
    private static final UUID BOARD = UUID.randomUUID();
    private static final UUID STORY = UUID.randomUUID();
    private static final UUID NOTE = UUID.randomUUID();

    @Test
    void whatIsExportedIsReadBackAsTheSamePlanWithoutADifference() {
        SessionReading.Read read = read(export(), SESSION, plan(0), CONNECTION, site(0));

        assertThat(read.faults()).isEmpty();
        assertThat(read.plan()).isEqualTo(plan(0));
        assertThat(PlanDifferences.between(SESSION, plan(0), site(0), read.plan(), site(0)))
                .isEmpty();
    }

    @Test
    void anExportReadsWell() {
        assertThat(export().lines())
                .containsSequence(
                        "    projects:",
                        "      - key: FAL",
                        "        id: \"10000\"",
                        "        scrumBoard:",
                        "          name: FAL board",
                        "          id: \"5\"");
    }

    @Test
    void atAnotherSiteOfTheSameShapeNamesAreLookedUp() {
        SessionReading.Read read = read(export(), OTHER_SESSION, null, OTHER_CONNECTION, site(500));

        assertThat(read.faults()).isEmpty();
        assertThat(read.plan().connection()).isEqualTo(OTHER_CONNECTION);
        TeamPlan team = read.plan().teams().getFirst();
        TeamPlan expected = plan(500).teams().getFirst();
        assertThat(team.projects()).isEqualTo(expected.projects());
        assertThat(team.teamField()).isEqualTo(expected.teamField());
        assertThat(team.sprints()).extracting(SprintPlan::sprintId).containsExactly("537");
        assertThat(read.plan().stickyTypes())
                .extracting(TypePart::issueTypeId, TypePart::backlog)
                .isEqualTo(plan(500).stickyTypes().stream()
                        .map(type -> org.assertj.core.groups.Tuple.tuple(type.issueTypeId(), type.backlog()))
                        .toList());
        assertThat(read.plan().linkRules()).extracting(LinkRulePart::linkType).containsExactly("10500", "PARENT");
    }

    @Test
    void inAnotherSessionItsPartsGetIdsOfTheirOwnAndTheSameAgain() {
        SessionPlan read =
                read(export(), OTHER_SESSION, null, CONNECTION, site(0)).plan();
        SessionPlan again =
                read(export(), OTHER_SESSION, null, CONNECTION, site(0)).plan();

        assertThat(read).isEqualTo(again);
        assertThat(read.teams().getFirst().board()).isNotEqualTo(BOARD);
        assertThat(read.iterations().getFirst().id())
                .isNotEqualTo(I1)
                .isEqualTo(read.teams().getFirst().sprints().getFirst().iteration());
        assertThat(read.linkRules().getFirst().fromType())
                .isEqualTo(read.stickyTypes().getFirst().stickyType());
    }

    @Test
    void partsWithoutIdsAreThoseOfTheSameName() {
        String withoutIds = export().lines()
                .filter(line -> !line.strip().startsWith("id:") && !line.strip().startsWith("board:"))
                .reduce("", (all, line) -> all + line + "\n");

        SessionReading.Read read = read(withoutIds, SESSION, plan(0), CONNECTION, site(0));

        assertThat(read.faults()).isEmpty();
        assertThat(read.plan()).isEqualTo(plan(0));
    }

    @Test
    void anEditIsOneDifferenceInItsOwnPlace() {
        assertThat(differences(export().replace("name: FAL Sprint 1\n          id: \"37\"", "name: FAL Sprint 2")))
                .extracting(Difference::path)
                .containsExactly("teams[Falcons].sprints[I1].sprint.name", "teams[Falcons].sprints[I1].sprint.id");
        assertThat(differences(export().replace("I1", "Iteration 1")))
                .extracting(Difference::path, difference -> difference.after().asText())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("iterations[Iteration 1].name", "Iteration 1"));
    }

    @Test
    void whatCannotBeUnderstoodIsToldAllAtOnce() {
        String edited = export().replace("name: FAL Sprint 1", "name: FAL Sprint 9")
                .replace("name: FAL board\n          id: \"5\"", "name: EAG board")
                .replace("name: Points\n", "name: WSJF\n")
                .replace("from: Story", "from: Saga");

        assertThat(read(edited, SESSION, plan(0), CONNECTION, site(0)).faults())
                .containsExactlyInAnyOrder(
                        "teams[Falcons].projects[FAL].scrumBoard: the connection has no board called \"EAG board\", as far as"
                                + " is known",
                        "teams[Falcons].sprints[I1].sprint: the sprint 37 is called \"FAL Sprint 1\", not \"FAL Sprint 9\";"
                                + " correct one, or leave the id out to go by the name",
                        "stickyTypes[Story].backlog.wsjfField: the field customfield_10040 is called \"Points\", not"
                                + " \"WSJF\"; correct one, or leave the id out to go by the name",
                        "linkRules[Saga -> Story].from: the document has no sticky type \"Saga\"",
                        "linkRules[Saga -> yes: a note].from: the document has no sticky type \"Saga\"");
    }

    @Test
    void aNameThatSeveralHaveNeedsAnId() {
        String edited = export().replace("name: Team\n        id: customfield_10001", "name: Twin");

        assertThat(read(edited, SESSION, plan(0), CONNECTION, site(0)).faults())
                .containsExactly("teams[Falcons].teamField.field: several of the kind field are called \"Twin\" (ids"
                        + " customfield_1, customfield_2); say the id");
    }

    private static List<Difference> differences(String edited) {
        SessionReading.Read read = read(edited, SESSION, plan(0), CONNECTION, site(0));
        assertThat(read.faults()).isEmpty();
        return PlanDifferences.between(SESSION, plan(0), site(0), read.plan(), site(0));
    }

    private static String export() {
        return new String(
                YamlDocuments.write("", SessionExport.document(SESSION, plan(0), site(0))), StandardCharsets.UTF_8);
    }

    private static SessionReading.Read read(
            String yaml, UUID session, SessionPlan present, UUID connection, KnownSite site) {
        JsonNode tree = YamlDocuments.read(yaml.getBytes(StandardCharsets.UTF_8));
        SessionDocument document = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .convertValue(tree, SessionDocument.class);
        return SessionReading.read(document, session, present, connection, site);
    }

    private static SessionPlan plan(int shift) {
        TeamPlan team = new TeamPlan(
                TEAM,
                "Falcons",
                BOARD,
                String.valueOf(10000 + shift),
                "FAL",
                String.valueOf(5 + shift),
                List.of(new SprintPlan(I1, String.valueOf(37 + shift))),
                List.of(new ProjectPlan(String.valueOf(10001 + shift), "PLAT", null)),
                new TeamFieldPlan("customfield_" + (10001 + shift), "36885b3c"));
        BacklogPlan backlog = new BacklogPlan(
                String.valueOf(10001 + shift),
                "customfield_" + (10040 + shift),
                List.of(new FilterPlan("labels", List.of("art", "1e3"))),
                null);
        return new SessionPlan(
                "PI 7",
                shift == 0 ? CONNECTION : OTHER_CONNECTION,
                null,
                null,
                List.of(
                        new IterationPart(I1, "I1", 1, LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-14")),
                        new IterationPart(new UUID(0, 2), "IP", 3, null, null)),
                List.of(team),
                List.of(
                        new TypePart(
                                STORY,
                                "Story",
                                "#ffd966",
                                StickyFunction.WORK_ITEM,
                                String.valueOf(10001 + shift),
                                backlog),
                        new TypePart(NOTE, "yes: a note", "red", StickyFunction.NOTE, null, null)),
                List.of(
                        new LinkRulePart(STORY, STORY, String.valueOf(10000 + shift), true),
                        new LinkRulePart(STORY, NOTE, "PARENT", false)));
    }

    private static KnownSite site(int shift) {
        return new KnownSite(
                List.of(project(shift, 10000, "FAL", 5, 37), project(shift, 10001, "PLAT", 6, 47)),
                new SiteMetadata(
                        List.of(new LinkType(String.valueOf(10000 + shift), "Blocks", "is blocked by", "blocks")),
                        List.of(
                                new Field("customfield_" + (10001 + shift), "Team", "team", ""),
                                new Field("customfield_" + (10040 + shift), "Points", "number", ""),
                                new Field("labels", "Labels", "array", ""),
                                new Field("customfield_1", "Twin", "number", ""),
                                new Field("customfield_2", "Twin", "number", ""))),
                true);
    }

    private static KnownProject project(int shift, int id, String key, int board, int sprint) {
        String boardId = String.valueOf(board + shift);
        return new KnownProject(
                new ProjectMetadata(
                        String.valueOf(id + shift),
                        key,
                        key,
                        List.of(new IssueType(String.valueOf(10001 + shift), "Story")),
                        List.of(),
                        List.of(
                                new Sprint(String.valueOf(sprint + shift), key + " Sprint 1", "future", boardId),
                                new Sprint(String.valueOf(sprint + shift + 1), key + " Sprint 2", "future", boardId)),
                        false,
                        List.of(new Board(boardId, key + " board", "scrum", null))),
                null);
    }
}

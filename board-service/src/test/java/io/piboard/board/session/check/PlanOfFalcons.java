package io.piboard.board.session.check;

import io.piboard.board.metadata.KnownProject;
import io.piboard.board.plan.StickyFunction;
import io.piboard.board.session.BacklogPlan;
import io.piboard.board.session.BacklogPlan.FilterPlan;
import io.piboard.board.session.IterationPart;
import io.piboard.board.session.LinkRulePart;
import io.piboard.board.session.SessionPlan;
import io.piboard.board.session.SessionPlan.SprintPlan;
import io.piboard.board.session.SessionPlan.TeamFieldPlan;
import io.piboard.board.session.SessionPlan.TeamPlan;
import io.piboard.board.session.TypePart;
import io.piboard.contracts.metadata.MetadataChanged.Board;
import io.piboard.contracts.metadata.MetadataChanged.CreateField;
import io.piboard.contracts.metadata.MetadataChanged.Field;
import io.piboard.contracts.metadata.MetadataChanged.IssueType;
import io.piboard.contracts.metadata.MetadataChanged.LinkType;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.contracts.metadata.MetadataChanged.SiteMetadata;
import io.piboard.contracts.metadata.MetadataChanged.Sprint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A plan of one team that fits its site, and the words in which tests make it not fit. */
final class PlanOfFalcons {

    static final CreateField SUMMARY = new CreateField("summary", "Summary", true, false);
    private static final UUID CONNECTION = UUID.randomUUID();
    private static final UUID ITERATION = UUID.randomUUID();
    private static final UUID TEAM = UUID.randomUUID();
    private static final UUID STORY = UUID.randomUUID();

    String project = "10000";
    String board = "5";
    String sprint = "37";
    String issueType = "10001";
    String linkType = "10000";
    TeamFieldPlan teamField;
    BacklogPlan backlog;
    UUID connection = CONNECTION;
    String name = "PI 7";

    SessionPlan plan() {
        TeamPlan team = new TeamPlan(
                TEAM,
                "Falcons",
                TEAM,
                project,
                null,
                board,
                sprint == null ? List.of() : List.of(new SprintPlan(ITERATION, sprint)),
                List.of(),
                teamField);
        return new SessionPlan(
                name,
                connection,
                null,
                null,
                List.of(new IterationPart(
                        ITERATION, "I1", 1, LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-14"))),
                List.of(team),
                List.of(new TypePart(STORY, "Story", "#ffd966", StickyFunction.WORK_ITEM, issueType, backlog)),
                List.of(new LinkRulePart(STORY, STORY, linkType, false)));
    }

    static BacklogPlan backlogBy(String wsjf, String filter) {
        return new BacklogPlan("10000", wsjf, List.of(new FilterPlan(filter, List.of("art"))), null);
    }

    static KnownSite site(CreateField... onScreen) {
        return new KnownSite(List.of(falcons(null, onScreen), platform()), links("10000"), true);
    }

    static KnownProject falcons(Instant missingSince, CreateField... onScreen) {
        return new KnownProject(
                new ProjectMetadata(
                        "10000",
                        "FAL",
                        "Falcons",
                        List.of(new IssueType("10001", "Story", List.of(), List.of(onScreen))),
                        List.of(),
                        List.of(
                                sprint("37", "FAL Sprint 1", "active", "5"),
                                sprint("36", "FAL Sprint 0", "closed", "5")),
                        false,
                        List.of(new Board("5", "FAL board", "scrum", null), new Board("7", "Flow", "kanban", null))),
                missingSince);
    }

    private static KnownProject platform() {
        return new KnownProject(
                new ProjectMetadata(
                        "10001",
                        "PLAT",
                        "Platform",
                        List.of(new IssueType("10004", "Bug")),
                        List.of(),
                        List.of(sprint("50", "PLAT Sprint 1", "active", "6")),
                        false,
                        List.of(new Board("6", "PLAT board", "scrum", null))),
                null);
    }

    static SiteMetadata links(String... types) {
        return new SiteMetadata(
                List.of(types).stream()
                        .map(id -> new LinkType(id, "Blocks", "is blocked by", "blocks"))
                        .toList(),
                List.of(
                        new Field("customfield_10040", "WSJF", "number", ""),
                        new Field("customfield_10001", "Team", "team", ""),
                        new Field("labels", "Labels", "array", "")));
    }

    private static Sprint sprint(String id, String name, String state, String board) {
        return new Sprint(
                id, name, state, board, Instant.parse("2026-10-01T08:00:00Z"), Instant.parse("2026-10-15T08:00:00Z"));
    }
}

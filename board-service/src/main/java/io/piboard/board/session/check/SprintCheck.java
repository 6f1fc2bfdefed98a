package io.piboard.board.session.check;

import io.piboard.board.session.IterationPart;
import io.piboard.board.session.SessionPlan.TeamPlan;
import io.piboard.contracts.metadata.MetadataChanged.Sprint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be said of the sprints that one team maps to the iterations. Pure; days are those of UTC. */
public final class SprintCheck {

    /** A sprint that starts in one time zone's evening is no sprint of another day. */
    private static final long LENIENT_DAYS = 1;

    private final KnownSite site;
    private final TeamPlan team;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Sprint> seen = new ArrayList<>();

    private SprintCheck(KnownSite site, TeamPlan team) {
        this.site = site;
        this.team = team;
    }

    /** Nothing of a team that plans without a scrum board: it has no sprints to map. */
    public static List<Finding> findings(KnownSite site, TeamPlan team, List<IterationPart> iterations) {
        SprintCheck check = new SprintCheck(site, team);
        if (!KnownSite.boardsOf(team).isEmpty()) {
            iterations.forEach(check::check);
        }
        return check.findings;
    }

    private void check(IterationPart iteration) {
        String path = path(team, iteration);
        Optional<String> mapped = team.sprintOf(iteration.id());
        if (mapped.isEmpty()) {
            findings.add(FindingCode.SPRINT_MISSING.at(
                    path,
                    null,
                    team.name() + " has no sprint for " + iteration.name()
                            + ": its stickies cannot be moved there until one is mapped."));
            return;
        }
        site.sprint(mapped.get())
                .ifPresentOrElse(sprint -> check(path, iteration, sprint), () -> unknown(path, mapped.get()));
    }

    private void check(String path, IterationPart iteration, Sprint sprint) {
        if (!KnownSite.boardsOf(team).contains(sprint.scrumBoardId())) {
            findings.add(FindingCode.SPRINT_OF_ANOTHER_BOARD.at(
                    path,
                    sprint.id(),
                    quoted(sprint) + " belongs to " + board(sprint.scrumBoardId()) + ", which " + team.name()
                            + " does not plan with. Check that it is meant."));
        }
        if ("closed".equals(sprint.state())) {
            findings.add(FindingCode.SPRINT_CLOSED.at(
                    path,
                    sprint.id(),
                    quoted(sprint) + " is closed in Jira: nothing can be moved to " + iteration.name() + " any more."));
        }
        checkDates(path, iteration, sprint);
        seen.stream()
                .filter(other -> overlap(other, sprint))
                .forEach(other -> findings.add(FindingCode.SPRINT_OVERLAPS.at(
                        path, sprint.id(), quoted(sprint) + " overlaps " + quoted(other) + " of the same team.")));
        seen.add(sprint);
    }

    private void checkDates(String path, IterationPart iteration, Sprint sprint) {
        if (!iteration.hasDates() || sprint.startsAt() == null || sprint.endsAt() == null) {
            return;
        }
        LocalDate starts = day(sprint.startsAt());
        LocalDate ends = day(sprint.endsAt());
        if (isOff(starts, iteration.startsOn()) || isOff(ends, iteration.endsOn())) {
            findings.add(FindingCode.SPRINT_DATES_OFF.at(
                    path,
                    sprint.id(),
                    quoted(sprint) + " is from " + starts + " to " + ends + ", " + iteration.name() + " from "
                            + iteration.startsOn() + " to " + iteration.endsOn() + "."));
        }
    }

    private void unknown(String path, String id) {
        if (site.isWhole()) {
            findings.add(FindingCode.SPRINT_UNKNOWN.at(
                    path,
                    id,
                    "Nothing is known of a sprint " + id + ": deleted, hidden from our account, or made a moment ago."
                            + " Refresh the connection to have Jira asked."));
        }
    }

    private String board(String id) {
        return site.board(id).map(board -> "the board \"" + board.name() + "\"").orElse("board " + id);
    }

    private static boolean overlap(Sprint one, Sprint other) {
        if (one.startsAt() == null || one.endsAt() == null || other.startsAt() == null || other.endsAt() == null) {
            return false;
        }
        Instant starts = one.startsAt().isAfter(other.startsAt()) ? one.startsAt() : other.startsAt();
        Instant ends = one.endsAt().isBefore(other.endsAt()) ? one.endsAt() : other.endsAt();
        return starts.plus(LENIENT_DAYS, ChronoUnit.DAYS).isBefore(ends);
    }

    private static boolean isOff(LocalDate sprint, LocalDate iteration) {
        return Math.abs(ChronoUnit.DAYS.between(sprint, iteration)) > LENIENT_DAYS;
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static String quoted(Sprint sprint) {
        return "The sprint \"" + sprint.name() + "\"";
    }

    private static String path(TeamPlan team, IterationPart iteration) {
        return "teams[" + team.name() + "].sprints[" + iteration.name() + "]";
    }
}

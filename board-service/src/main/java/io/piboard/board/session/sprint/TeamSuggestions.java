package io.piboard.board.session.sprint;

import io.piboard.board.session.IterationPart;
import io.piboard.board.session.SessionPlan.SprintPlan;
import io.piboard.board.session.SessionPlan.TeamPlan;
import io.piboard.board.session.check.Finding;
import io.piboard.board.session.check.KnownSite;
import io.piboard.board.session.check.SprintCheck;
import io.piboard.contracts.metadata.MetadataChanged.Sprint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is suggested to one team.
 *
 * @param warnings what would have to be said if every suggestion was taken; what is mapped already stays
 */
public record TeamSuggestions(UUID team, String name, List<IterationSuggestion> iterations, List<Finding> warnings) {

    /** Why a sprint is suggested. */
    public enum Reason {
        DATES,
        NAME
    }

    /**
     * @param mapped id of the sprint that the plan has; {@code null} for none
     * @param suggested {@code null} when no sprint of the team's boards looks like it
     * @param because empty without a suggestion
     */
    public record IterationSuggestion(
            UUID iteration, String name, String mapped, Sprint suggested, List<Reason> because) {}

    static TeamSuggestions of(KnownSite site, TeamPlan team, List<IterationPart> iterations) {
        Map<UUID, SprintMatch> matches = SprintSuggestions.of(iterations, site.sprintsOf(team));
        return new TeamSuggestions(
                team.team(),
                team.name(),
                iterations.stream()
                        .map(iteration -> suggestion(team, iteration, matches.get(iteration.id())))
                        .toList(),
                SprintCheck.findings(site, taking(team, iterations, matches), iterations));
    }

    private static IterationSuggestion suggestion(TeamPlan team, IterationPart iteration, SprintMatch match) {
        return new IterationSuggestion(
                iteration.id(),
                iteration.name(),
                team.sprintOf(iteration.id()).orElse(null),
                match == null ? null : match.sprint(),
                match == null ? List.of() : reasons(match));
    }

    private static List<Reason> reasons(SprintMatch match) {
        return Stream.of(match.isByDates() ? Reason.DATES : null, match.isByName() ? Reason.NAME : null)
                .filter(reason -> reason != null)
                .toList();
    }

    private static TeamPlan taking(TeamPlan team, List<IterationPart> iterations, Map<UUID, SprintMatch> matches) {
        return team.withSprints(iterations.stream()
                .flatMap(iteration -> team
                        .sprintOf(iteration.id())
                        .or(() -> Optional.ofNullable(matches.get(iteration.id()))
                                .map(match -> match.sprint().id()))
                        .map(sprint -> new SprintPlan(iteration.id(), sprint))
                        .stream())
                .toList());
    }
}

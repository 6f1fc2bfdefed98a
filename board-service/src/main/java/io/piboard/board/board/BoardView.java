package io.piboard.board.board;

import io.piboard.board.ability.Abilities;
import io.piboard.board.ability.Abilities.DisabledAbility;
import io.piboard.board.plan.BoardPlan;
import io.piboard.board.plan.BoardPlan.PlannedStatus;
import io.piboard.board.plan.BoardPlan.PlannedType;
import io.piboard.board.sticky.PlannedSticky;
import io.piboard.board.sticky.StickyView;
import io.piboard.contracts.session.SessionChanged.Iteration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A whole board.
 *
 * @param version not newer than any of the stickies; for resuming only
 * @param disabled what Jira does not let us do in the team's project
 * @param columns one per iteration, the backlog last
 */
public record BoardView(
        UUID id,
        String name,
        String kind,
        UUID session,
        UUID team,
        long version,
        List<Column> columns,
        List<PlannedType> stickyTypes,
        List<PlannedStatus> statuses,
        List<DisabledAbility> disabled,
        List<StickyView> stickies) {

    /** @param iteration {@code null}: the backlog */
    public record Column(Iteration iteration) {}

    static BoardView of(BoardPlan plan, List<PlannedSticky> stickies) {
        return new BoardView(
                plan.board(),
                plan.name(),
                plan.kind(),
                plan.session(),
                plan.team(),
                plan.version(),
                columns(plan),
                plan.stickyTypes(),
                plan.statuses(),
                new Abilities(plan).disabled(),
                stickies.stream().map(PlannedSticky::view).toList());
    }

    private static List<Column> columns(BoardPlan plan) {
        return Stream.concat(plan.iterations().stream().map(Column::new), Stream.of(new Column(null)))
                .toList();
    }
}

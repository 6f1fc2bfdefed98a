package io.piboard.board.ability;

import io.piboard.board.plan.BoardPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is disabled on one board for want of a permission in its team's project. Pure; what is not known is allowed. */
public record Abilities(BoardPlan plan) {

    private static final String WHO = "A Jira administrator can grant it, or whoever administers the project.";

    /**
     * @param reason what does not work, for people
     * @param permissionName as Jira's settings call it
     */
    public record DisabledAbility(
            Ability ability,
            String permission,
            String permissionName,
            String projectKey,
            String reason,
            String whoCanGrant) {}

    public List<DisabledAbility> disabled() {
        return Stream.of(Ability.values())
                .flatMap(ability -> disabled(ability).stream())
                .toList();
    }

    public Optional<DisabledAbility> disabled(Ability ability) {
        boolean hidden = plan.missingPermissions()
                .contains(Ability.SEE_PROJECT.permission().name());
        boolean missing = hidden
                || plan.missingPermissions().contains(ability.permission().name());
        return plan.connection() != null && missing ? Optional.of(describe(ability)) : Optional.empty();
    }

    private DisabledAbility describe(Ability ability) {
        return new DisabledAbility(
                ability,
                ability.permission().name(),
                ability.permission().title(),
                plan.projectKey(),
                ability.without(),
                WHO);
    }
}

package io.piboard.board.ability;

import io.piboard.board.plan.BoardPlan;
import io.piboard.contracts.metadata.JiraPermission;
import io.piboard.contracts.session.SessionChanged.DeletePolicy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is disabled on one board for want of a permission in its team's project. Pure; what is not known is allowed. */
public record Abilities(BoardPlan plan) {

    private static final String WHO = "A Jira administrator can grant it, or whoever administers the project.";

    /**
     * @param permission which is missing: the one that this needs, or the one to see the project at all
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
        return missing(ability).map(permission -> describe(ability, permission));
    }

    /** Where the project is hidden from us nothing can be done, whatever else is granted. */
    private Optional<JiraPermission> missing(Ability ability) {
        return Stream.of(JiraPermission.BROWSE_PROJECTS, ability.permission())
                .filter(permission ->
                        isAsked(ability) && plan.missingPermissions().contains(permission.name()))
                .findFirst();
    }

    /** Where issues stay when their stickies go, nobody needs to delete any. */
    private boolean isAsked(Ability ability) {
        boolean deletes = plan.deletePolicy() == DeletePolicy.DELETE_ISSUE;
        return plan.connection() != null && (ability != Ability.DELETE_ISSUE || deletes);
    }

    private DisabledAbility describe(Ability ability, JiraPermission missing) {
        return new DisabledAbility(ability, missing.name(), missing.title(), plan.projectKey(), ability.without(), WHO);
    }
}

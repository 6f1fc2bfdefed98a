package io.piboard.sync.right;

import io.piboard.contracts.SyncedField;
import io.piboard.contracts.metadata.JiraPermission;
import io.piboard.contracts.sticky.StickyChanged.StringWish;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * What may be asked of one project now: what is missing is not tried, and what Jira has just refused waits until the
 * pre-flight has looked again. Pure.
 */
public record Rights(String projectId, Optional<ProjectRights> known, BiPredicate<String, JiraPermission> doubted) {

    private static final String MISSING =
            "Jira's permission \"%s\" is missing for our account in this project. Somebody"
                    + " who administers it in Jira can grant it; then this goes on by itself.";
    private static final String CHECKING =
            "Jira has just refused such a change in this project. Whether the permission \"%s\" is missing is being checked.";

    /** Nothing is known yet: Jira itself will say what it does not allow. */
    public static Rights unknown(String projectId) {
        return new Rights(projectId, Optional.empty(), (project, permission) -> false);
    }

    /** The reason for people, if it is known to be missing; where the project is hidden from us, nothing else matters. */
    public Optional<String> missing(JiraPermission permission) {
        return needed(permission)
                .filter(one -> known.filter(rights -> rights.isMissing(one)).isPresent())
                .map(one -> MISSING.formatted(one.title()))
                .findFirst();
    }

    /**
     * Whether it was missing when Jira refused something, as was found out later, and is no longer (link.md rule 24).
     *
     * @param refusedAt what was known then; {@code null}: Jira was not asked
     */
    public boolean isBackSince(JiraPermission permission, Long refusedAt) {
        return refusedAt != null
                && mayTry(permission)
                && known.filter(rights -> needed(permission).anyMatch(one -> rights.wasMissingAfter(one, refusedAt)))
                        .isPresent();
    }

    private static Stream<JiraPermission> needed(JiraPermission permission) {
        return Stream.of(JiraPermission.BROWSE_PROJECTS, permission);
    }

    /** The reason for people, if it was refused and nobody has looked since. */
    public Optional<String> doubt(JiraPermission permission) {
        return doubted.test(projectId, permission)
                ? Optional.of(CHECKING.formatted(permission.title()))
                : Optional.empty();
    }

    public boolean mayTry(JiraPermission permission) {
        return missing(permission).isEmpty() && doubt(permission).isEmpty();
    }

    /** What a write of this field needs. Resolve and close are conditions of workflows: Jira's offers tell of them. */
    public static JiraPermission of(SyncedField field) {
        return switch (field) {
            case TEXT, STORY_POINTS -> JiraPermission.EDIT_ISSUES;
            case ITERATION -> JiraPermission.SCHEDULE_ISSUES;
            case STATUS -> JiraPermission.TRANSITION_ISSUES;
        };
    }

    /** The parent is a field of the child, everything else a link. */
    public static JiraPermission ofLink(String linkType) {
        return StringWish.PARENT.equals(linkType) ? JiraPermission.EDIT_ISSUES : JiraPermission.LINK_ISSUES;
    }
}

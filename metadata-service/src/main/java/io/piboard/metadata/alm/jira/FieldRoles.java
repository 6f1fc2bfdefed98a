package io.piboard.metadata.alm.jira;

import io.piboard.contracts.connection.FieldRole;
import io.piboard.jira.JiraField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds which field of a site plays which role: by the kind of the field, by its name only as a last resort. */
final class FieldRoles {

    private static final String SPRINT = "com.pyxis.greenhopper.jira:gh-sprint";
    private static final String FLOAT = "com.atlassian.jira.plugin.system.customfieldtypes:float";
    /** Team-managed projects on Cloud have their own field type for the estimate. */
    private static final String TEAM_MANAGED_POINTS = "com.pyxis.greenhopper.jira:jsw-story-points";

    private static final Set<String> POINTS_NAMES = Set.of("story points", "story point estimate", "story-points");

    private FieldRoles() {}

    /** @param estimation field that a board of the connection estimates in: the best sign there is, if there is one */
    static Map<FieldRole, String> of(List<JiraField> fields, Optional<String> estimation) {
        Map<FieldRole, String> roles = new EnumMap<>(FieldRole.class);
        first(fields, field -> field.custom().equals(SPRINT)).ifPresent(id -> roles.put(FieldRole.SPRINT, id));
        estimation
                .filter(id -> fields.stream().anyMatch(field -> field.id().equals(id) && isNumber(field)))
                .or(() -> first(fields, FieldRoles::isNamedStoryPoints))
                .or(() -> first(fields, field -> field.custom().equals(TEAM_MANAGED_POINTS)))
                .ifPresent(id -> roles.put(FieldRole.STORY_POINTS, id));
        return roles;
    }

    private static boolean isNumber(JiraField field) {
        return field.type().equals("number");
    }

    private static boolean isNamedStoryPoints(JiraField field) {
        return field.custom().equals(FLOAT)
                && POINTS_NAMES.contains(field.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static Optional<String> first(List<JiraField> fields, Predicate<JiraField> wanted) {
        return fields.stream().filter(wanted).map(JiraField::id).findFirst();
    }
}

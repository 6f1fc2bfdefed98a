package io.piboard.metadata.alm.jira;

import io.piboard.contracts.metadata.MetadataChanged.CreateField;
import io.piboard.contracts.metadata.MetadataChanged.Field;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the field in which a board estimates: what the board says, the field of team-managed projects if this project
 * shows it, a number with the name that Jira once gave it; none of these is for an admin to say.
 */
final class EstimationField {

    private static final String FLOAT = "com.atlassian.jira.plugin.system.customfieldtypes:float";
    private static final String TEAM_MANAGED_POINTS = "com.pyxis.greenhopper.jira:jsw-story-points";
    private static final Set<String> NAMES = Set.of("story points", "story point estimate");

    private final List<Field> fields;

    EstimationField(List<Field> fields) {
        this.fields = fields;
    }

    /** {@code null} for none. */
    String of(ProjectMetadata project, BoardContent board) {
        if (board.board().type().equals("kanban")) {
            return null;
        }
        Set<String> shown = project.issueTypes().stream()
                .flatMap(type -> type.createFields().stream())
                .map(CreateField::id)
                .collect(Collectors.toSet());
        return board.estimation()
                .filter(this::isNumber)
                .or(() -> first(field -> field.custom().equals(TEAM_MANAGED_POINTS) && shown.contains(field.id())))
                .or(() -> first(field -> isNamedForPoints(field) && shown.contains(field.id())))
                .or(() -> first(EstimationField::isNamedForPoints))
                .orElse(null);
    }

    /** A board may estimate in time: that is no field for points. */
    private boolean isNumber(String id) {
        return first(field -> field.id().equals(id) && field.type().equals("number"))
                .isPresent();
    }

    private static boolean isNamedForPoints(Field field) {
        return field.custom().equals(FLOAT) && NAMES.contains(field.name().toLowerCase(Locale.ROOT));
    }

    private Optional<String> first(Predicate<Field> wanted) {
        return fields.stream().filter(wanted).map(Field::id).findFirst();
    }
}

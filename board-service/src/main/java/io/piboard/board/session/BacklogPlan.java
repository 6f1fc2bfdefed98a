package io.piboard.board.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Which issues of a sticky type are on the ART's backlog; without {@code filter} and {@code jql} all of the project.
 *
 * @param wsjfField id of the numeric field that orders them; {@code null} for none
 * @param filter one value of each of these fields; {@code null} for none
 * @param jql a condition instead of a filter
 */
public record BacklogPlan(
        @NotBlank @Size(max = 50) String projectId,
        @Size(max = 100) String wsjfField,
        @Size(max = 20) List<@NotNull @Valid FilterPlan> filter,
        @Size(min = 1, max = 4000) String jql) {

    public BacklogPlan {
        filter = filter == null ? List.of() : filter;
    }

    /** The field has one of these values. */
    public record FilterPlan(
            @NotBlank @Size(max = 100) String fieldId,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 255) String> values) {}
}

package io.piboard.board.session;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.piboard.board.plan.StickyFunction;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A kind of sticky.
 *
 * @param color ends in a style sheet: nothing but a colour fits
 * @param issueTypeId {@code null}: stickies of this type are not for Jira
 * @param backlog what the ART's backlog shows of the type; {@code null} for nothing
 */
@Embeddable
public record TypePart(
        @Column(name = "id", nullable = false) @NotNull UUID stickyType,
        @Column(nullable = false) @NotBlank @Size(max = 100) String name,

        @Column(nullable = false) @NotNull @Pattern(regexp = "#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,30}")
        String color,

        @Enumerated(EnumType.STRING) @Column(nullable = false) @NotNull
        StickyFunction function,

        @Size(max = 50) String issueTypeId,

        @Convert(converter = BacklogColumn.class) @Valid BacklogPlan backlog) {

    @JsonIgnore
    public boolean isForJira() {
        return function == StickyFunction.WORK_ITEM && issueTypeId != null;
    }
}

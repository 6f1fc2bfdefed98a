package io.piboard.board.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A timebox of a session.
 *
 * @param startsOn its first day; {@code null} while nobody has said, as {@code endsOn}, its last one
 */
@Embeddable
public record IterationPart(
        @Column(nullable = false) @NotNull UUID id,
        @Column(nullable = false) @NotBlank @Size(max = 100) String name,
        @Column(nullable = false) @Min(1) int position,
        LocalDate startsOn,
        LocalDate endsOn) {

    public boolean hasDates() {
        return startsOn != null && endsOn != null;
    }
}

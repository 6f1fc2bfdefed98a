package io.piboard.board.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A string from a sticky of one type to one of another is this link in Jira.
 *
 * @param linkType id of the Jira link type, or {@code PARENT}
 * @param inward the string's target is the link's source in Jira
 */
@Embeddable
public record LinkRulePart(
        @Column(nullable = false) @NotNull UUID fromType,
        @Column(nullable = false) @NotNull UUID toType,
        @Column(nullable = false) @NotBlank @Size(max = 50) String linkType,
        @Column(nullable = false) boolean inward) {}

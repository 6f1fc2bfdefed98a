package io.piboard.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads a number field such as story points: a JSON number, or the text of one as some answers have it. */
public final class NumberField {

    private NumberField() {}

    /** Empty when the value is absent, null or no number. */
    public static Optional<BigDecimal> read(JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(value.asText().strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}

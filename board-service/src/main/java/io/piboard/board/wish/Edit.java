package io.piboard.board.wish;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import java.util.Map;
import java.util.Optional;

/**
 * What one request wants of a sticky.
 *
 * @param seen the version the person looked at ({@code If-Match})
 * @param values the synced fields of this request and no others
 * @param position where to lie in the column, if the request says so
 */
public record Edit(long seen, Map<SyncedField, FieldValue> values, Optional<Position> position) {

    /** Both {@code null} when cleared. */
    public record Position(Double x, Double y) {}
}

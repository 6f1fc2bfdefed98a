package io.piboard.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The value of one synced field in its one normal form, so that equality of values is equality of records.
 *
 * <p>A field that is not in a map is <em>unknown</em>; a field with {@link #EMPTY} is known to be cleared. The two are
 * never confused (link.md rule 13).
 *
 * @param text text as it is, numbers without trailing zeros, ids as strings; {@code null} when cleared
 */
@JsonDeserialize(using = FieldValue.Reader.class)
public record FieldValue(@JsonValue String text) {

    public static final FieldValue EMPTY = new FieldValue(null);

    public static FieldValue of(String text) {
        return text == null ? EMPTY : new FieldValue(text);
    }

    /** {@code 5}, {@code 5.0} and {@code 5.00} are the same number of story points. */
    public static FieldValue of(BigDecimal number) {
        return number == null
                ? EMPTY
                : new FieldValue(number.stripTrailingZeros().toPlainString());
    }

    public boolean isEmpty() {
        return text == null;
    }

    public Optional<String> asText() {
        return Optional.ofNullable(text);
    }

    /** Throws {@link NumberFormatException} when the value is no number. */
    public Optional<BigDecimal> asNumber() {
        return asText().map(BigDecimal::new);
    }

    static final class Reader extends StdDeserializer<FieldValue> {

        Reader() {
            super(FieldValue.class);
        }

        @Override
        public FieldValue deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return FieldValue.of(parser.getValueAsString());
        }

        @Override
        public FieldValue getNullValue(DeserializationContext context) {
            return EMPTY;
        }
    }
}

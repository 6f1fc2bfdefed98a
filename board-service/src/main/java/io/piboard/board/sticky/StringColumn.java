package io.piboard.board.sticky;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.piboard.board.wish.StringState;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The strings of a sticky in the column {@code board.sticky.strings}. */
final class StringColumn {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // what can be derived is not kept
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private static final TypeReference<TreeMap<UUID, StringState>> COLUMN = new TypeReference<>() {};

    private StringColumn() {}

    static String write(Map<UUID, StringState> strings) {
        try {
            return JSON.writeValueAsString(strings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings of a sticky cannot be written", e);
        }
    }

    static Map<UUID, StringState> read(String column) {
        try {
            return JSON.readValue(column, COLUMN);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings of a sticky cannot be read", e);
        }
    }
}

package io.piboard.jira;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/** The JSON that goes to Jira: nulls are written, because null is how Jira is told to clear a field. */
final class JiraJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            // 5.0 and 5.00 keep their digits; FieldValue decides what is equal
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JiraJson() {}

    static String write(Map<String, ?> body) {
        try {
            return MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON for Jira", e);
        }
    }
}

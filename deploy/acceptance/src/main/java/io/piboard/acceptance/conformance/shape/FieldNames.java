package io.piboard.acceptance.conformance.shape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.conformance.tap.Exchange;
import io.piboard.acceptance.http.Http;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ids of the custom fields as the site itself told them: every site has others. */
final class FieldNames {

    private static final Map<String, String> WANTED = Map.of(
            "com.pyxis.greenhopper.jira:gh-sprint", "sprint",
            "com.pyxis.greenhopper.jira:gh-epic-link", "epicLink",
            "com.pyxis.greenhopper.jira:gh-lexo-rank", "rank");

    private FieldNames() {}

    static Map<String, String> of(List<Exchange> exchanges) {
        Map<String, String> names = new HashMap<>();
        exchanges.stream()
                .filter(one ->
                        one.good() && one.method().equals("GET") && one.path().endsWith("/field"))
                .findFirst()
                .ifPresent(one -> read(one.body()).forEach(field -> add(field, names)));
        return names;
    }

    private static void add(JsonNode field, Map<String, String> names) {
        String name = WANTED.get(field.at("/schema/custom").asText());
        if (name != null) {
            names.put(name, field.path("id").asText());
        }
    }

    private static JsonNode read(String body) {
        try {
            return Http.JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return Http.JSON.createArrayNode();
        }
    }
}

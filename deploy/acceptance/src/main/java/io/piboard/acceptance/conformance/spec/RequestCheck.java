package io.piboard.acceptance.conformance.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.conformance.tap.Exchange;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a request is as the document wants it: parameters known, required ones there, the body as described. */
record RequestCheck(SpecifiedOperation operation) {

    List<String> faults(Exchange exchange) {
        List<String> faults = new ArrayList<>(parameterFaults(query(exchange)));
        if (!exchange.requestBody().isEmpty()) {
            operation.requestSchema().ifPresent(schema -> faults.addAll(bodyFaults(schema, exchange)));
        }
        return faults;
    }

    private List<String> bodyFaults(JsonNode schema, Exchange exchange) {
        try {
            JsonNode body = Document.JSON.readTree(exchange.requestBody());
            List<String> faults = new ArrayList<>();
            operation.document().faults(schema, body).forEach(fault -> faults.add("request " + fault));
            operation.document().members(schema).ifPresent(known -> faults.addAll(strangers(known, body)));
            return faults;
        } catch (JsonProcessingException e) {
            return List.of("the request is no JSON");
        }
    }

    /** Data Center refuses a body with a member it does not know; its schemas do not say so. */
    private static List<String> strangers(List<String> known, JsonNode body) {
        return body.properties().stream()
                .map(Map.Entry::getKey)
                .filter(member -> !known.contains(member))
                .map(member -> "request has the unknown member " + member)
                .toList();
    }

    private List<String> parameterFaults(Map<String, String> sent) {
        List<String> faults = new ArrayList<>();
        Map<String, JsonNode> known = operation.parameters().stream()
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .collect(Collectors.toMap(one -> one.path("name").asText(), one -> one, (a, b) -> b));
        sent.forEach((name, value) -> {
            if (!known.containsKey(name)) {
                faults.add("unknown parameter " + name);
            } else {
                typeFault(name, value, known.get(name).path("schema")).ifPresent(faults::add);
            }
        });
        known.forEach((name, parameter) -> {
            if (parameter.path("required").asBoolean() && !sent.containsKey(name)) {
                faults.add("required parameter " + name + " is missing");
            }
        });
        return faults;
    }

    private static Optional<String> typeFault(String name, String value, JsonNode schema) {
        boolean fits = switch (schema.path("type").asText()) {
            case "integer" -> value.matches("-?\\d+");
            case "boolean" -> value.matches("true|false");
            default -> true;
        };
        return fits
                ? Optional.empty()
                : Optional.of(
                        "parameter " + name + " is no " + schema.path("type").asText());
    }

    private static Map<String, String> query(Exchange exchange) {
        String query = URI.create(exchange.uri()).getRawQuery();
        if (query == null || query.isEmpty()) {
            return Map.of();
        }
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> decoded(pair[0]), pair -> decoded(pair[pair.length - 1]), (first, second) -> first));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

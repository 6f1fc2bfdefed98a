package io.piboard.acceptance.conformance.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One member that an answer has to have.
 *
 * @param path such as {@code issues[].fields.summary}; {@code []} stands for every element of an array that is not empty;
 *     {@code $} is the whole answer
 * @param type a word such as {@code string}, alternatives with {@code |}; or {@code =value}. What may be
 *     {@code absent} is looked at in every answer: {@code absent|instant} is never null
 */
record Member(String path, String type) {

    boolean forbidden() {
        return List.of(type.split("\\|")).contains("absent");
    }

    /** What is wrong, in words. */
    Optional<String> fault(JsonNode body) {
        return fault(
                body,
                Arrays.stream(path.replace("[]", ".[]").split("\\."))
                        .filter(part -> !part.isEmpty() && !part.equals("$"))
                        .toList());
    }

    private Optional<String> fault(JsonNode node, List<String> rest) {
        if (rest.isEmpty()) {
            return fits(node) ? Optional.empty() : Optional.of(path + " is not " + type + ": " + brief(node));
        }
        List<String> deeper = rest.subList(1, rest.size());
        if (!rest.getFirst().equals("[]")) {
            return fault(node.path(rest.getFirst()), deeper);
        }
        if (node.isEmpty() && !forbidden()) {
            return Optional.of(path + " has no elements");
        }
        for (JsonNode element : node) {
            Optional<String> fault = fault(element, deeper);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private boolean fits(JsonNode node) {
        if (type.startsWith("=")) {
            return node.asText().equals(type.substring(1));
        }
        return Arrays.stream(type.split("\\|")).anyMatch(one -> is(one, node));
    }

    private static boolean is(String type, JsonNode node) {
        return switch (type) {
            case "string" -> node.isTextual();
            case "number" -> node.isNumber();
            case "boolean" -> node.isBoolean();
            case "object" -> node.isObject();
            case "array" -> node.isArray();
            case "null" -> node.isNull();
            case "digits" -> node.isTextual() && node.asText().matches("\\d+");
            case "time" ->
                node.isTextual() && node.asText().matches("\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}\\.\\d{3}[+-]\\d{4}");
            case "instant" ->
                node.isTextual() && node.asText().matches("\\d{4}-\\d\\d-\\d\\dT.*(Z|[+-]\\d\\d:?\\d\\d)");
            case "any" -> !node.isMissingNode();
            case "absent" -> node.isMissingNode();
            default -> throw new IllegalArgumentException("there is no type " + type);
        };
    }

    private static String brief(JsonNode node) {
        String text = node.isMissingNode() ? "nothing" : node.toString();
        return text.length() > 80 ? text.substring(0, 80) + "..." : text;
    }
}

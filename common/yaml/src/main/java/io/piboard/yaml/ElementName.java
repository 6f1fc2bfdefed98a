package io.piboard.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;

/** What tells an element of a list from the others, and what people call it. */
final class ElementName {

    private ElementName() {}

    /** Empty for an element without a name: then its place counts. */
    static Optional<String> key(JsonNode element) {
        return first(ends(element), text(element, "iteration"), field(element), text(element, "id"))
                .or(() -> first(text(element, "key"), text(element, "name")));
    }

    static String label(JsonNode element) {
        return first(ends(element), text(element, "iteration"), field(element), text(element, "name"))
                .or(() -> first(text(element, "key"), text(element, "id")))
                .orElse("?");
    }

    @SafeVarargs
    private static Optional<String> first(Optional<String>... candidates) {
        return Stream.of(candidates).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> ends(JsonNode element) {
        return text(element, "from").flatMap(from -> text(element, "to").map(to -> from + " -> " + to));
    }

    private static Optional<String> field(JsonNode element) {
        JsonNode field = element.path("field");
        return first(text(field, "name"), text(field, "id"));
    }

    private static Optional<String> text(JsonNode element, String member) {
        JsonNode value = element.path(member);
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
    }
}

package io.piboard.acceptance.conformance.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One OpenAPI file, read once; schemas are compiled when they are first needed. */
final class Document {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Dialect DIALECT = Dialect.builder(Dialects.getOpenApi30())
            .keyword(new NonValidationKeyword("components"))
            .build();

    private final String name;
    private final JsonNode root;
    private final List<PathTemplate> templates;
    private final SchemaRegistry registry;
    private final Map<JsonNode, Schema> compiled = new IdentityHashMap<>();

    private Document(String name, JsonNode root) {
        this.name = name;
        this.root = root;
        templates = root.path("paths").properties().stream()
                .map(path -> PathTemplate.of(path.getKey()))
                .sorted(Comparator.comparingLong(PathTemplate::variables))
                .toList();
        var config = SchemaRegistryConfig.builder()
                // times of Jira have no colon in the offset, which no RFC allows
                .formatAssertionsEnabled(false)
                .locale(Locale.ENGLISH)
                .build();
        registry = SchemaRegistry.withDialect(DIALECT, builder -> builder.schemaRegistryConfig(config));
    }

    /** @param faults what is known to be wrong in it, mended in memory */
    static Document read(Path file, KnownFaults faults) {
        try {
            JsonNode root = JSON.readTree(Files.readString(file));
            String name = file.getFileName().toString();
            faults.mend(name, root);
            return new Document(name, root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    Optional<SpecifiedOperation> find(String method, String path) {
        String verb = method.toLowerCase(Locale.ROOT);
        return templates.stream()
                .filter(template -> template.matches(path))
                .filter(template -> path(template).has(verb))
                .findFirst()
                .map(template -> SpecifiedOperation.of(this, verb, template.text(), path(template)));
    }

    /** @return what is wrong with the value, in words; empty if it is as described */
    List<String> faults(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(Document::words)
                .toList();
    }

    /** The members that an object may have; empty if the schema does not say. */
    Optional<List<String>> members(JsonNode schema) {
        JsonNode resolved =
                schema.has("$ref") ? root.at(schema.path("$ref").asText().substring(1)) : schema;
        JsonNode known = resolved.path("properties");
        boolean open = known.isEmpty()
                || resolved.has("allOf")
                || resolved.path("additionalProperties").isObject();
        return open ? Optional.empty() : Optional.of(List.copyOf(fieldNames(known)));
    }

    private static List<String> fieldNames(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private Schema compile(JsonNode schema) {
        var alone = JSON.createObjectNode();
        // where the references of the schema lead to
        alone.set("components", root.path("components"));
        alone.set("allOf", JSON.createArrayNode().add(schema));
        return registry.getSchema(SchemaLocation.of("urn:jira:" + name + ":" + compiled.size()), alone);
    }

    private JsonNode path(PathTemplate template) {
        return root.path("paths").path(template.text());
    }

    private static String words(Error error) {
        String place = error.getInstanceLocation().toString().replaceAll("/\\d+", "/0");
        return (place.isEmpty() ? "/" : place) + " " + error.getMessage();
    }
}

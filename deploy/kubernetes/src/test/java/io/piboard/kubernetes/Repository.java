package io.piboard.kubernetes;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The files of this repository that the deployment must agree with. */
final class Repository {

    static final List<String> SERVICES = List.of("board-service", "metadata-service", "sync-service", "webhook-ingest");

    static final Path BASE = Path.of("base");
    static final Path DOCKER = Path.of("../docker");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)(?=[:}])");

    /** A key that is given twice is a mistake, and YAML keeps one of them in silence. */
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private Repository() {}

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> documents(Path file) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(text(file))) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    static List<String> manifestNames() {
        try (var files = Files.list(BASE)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> !f.equals("kustomization.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path settings(String service) {
        return Path.of("../..", service, "src/main/resources/application.properties");
    }

    /** The environment variables that a service reads; comments may talk of others. */
    static Set<String> variables(String service) {
        Properties settings = new Properties();
        try (var reader = Files.newBufferedReader(settings(service))) {
            settings.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings.values().stream()
                .flatMap(value -> VARIABLE.matcher(value.toString()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

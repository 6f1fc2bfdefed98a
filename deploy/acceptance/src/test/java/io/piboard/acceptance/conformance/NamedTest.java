package io.piboard.acceptance.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A test that a table names, such as {@code LinkIT#theRepeatedLinkIsSwallowed}.
 *
 * @param type simple name of the class
 * @param method empty: the class as a whole
 */
record NamedTest(String type, String method) {

    private static final Pattern NAME = Pattern.compile("\\b([A-Z]\\w*[a-z]\\w*(?:Test|IT|Contract))\\b(?:#(\\w+))?");

    static List<NamedTest> in(String text) {
        Matcher names = NAME.matcher(text);
        List<NamedTest> found = new ArrayList<>();
        while (names.find()) {
            found.add(new NamedTest(names.group(1), Objects.requireNonNullElse(names.group(2), "")));
        }
        return found;
    }

    boolean existsIn(Map<String, String> sources) {
        String source = sources.getOrDefault(type, "");
        return method.isEmpty()
                ? !source.isEmpty()
                : Pattern.compile("\\bvoid " + method + "\\(").matcher(source).find();
    }

    /** Texts of all test classes by simple name. */
    static Map<String, String> sources(Path repository) {
        Map<String, String> sources = new HashMap<>();
        for (String module : List.of(
                "common/jira-client",
                "deploy/jira-simulator",
                "deploy/acceptance",
                "metadata-service",
                "sync-service",
                "webhook-ingest",
                "common/secrets")) {
            try (Stream<Path> files = Files.walk(repository.resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> sources.merge(
                                file.getFileName().toString().replace(".java", ""), text(file), String::concat));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sources;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

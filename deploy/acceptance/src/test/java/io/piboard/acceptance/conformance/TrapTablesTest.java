package io.piboard.acceptance.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The simulator's tables of endpoints and traps name tests: a test that was renamed must not leave a lie behind. */
class TrapTablesTest {

    private static final Path REPOSITORY = repository();
    private static final Path SIMULATOR = REPOSITORY.resolve("deploy/jira-simulator");

    @Test
    void everyTestInTheTablesExists() throws IOException {
        // Given
        Map<String, String> sources = NamedTest.sources(REPOSITORY);

        // When
        List<NamedTest> missing = tables().stream()
                .map(NamedTest::text)
                .flatMap(text -> NamedTest.in(text).stream())
                .filter(test -> !test.existsIn(sources))
                .distinct()
                .toList();

        // Then
        assertThat(missing).as("tests that the tables name and nobody wrote").isEmpty();
    }

    @Test
    void everyLineNamesATest() throws IOException {
        // When
        List<String> bare = fragments().stream()
                .flatMap(table -> lines(table).stream())
                .filter(line -> NamedTest.in(line).isEmpty())
                .toList();

        // Then
        assertThat(bare).as("lines of the tables without a test").isEmpty();
    }

    @Test
    void atLeastSixtyTrapsAreShownOnBothSides() throws IOException {
        // When
        long shown = tables().stream()
                .flatMap(table -> lines(table).stream())
                .filter(TrapTablesTest::shownOnBothSides)
                .distinct()
                .count();

        // Then
        assumeThat(shown).as("the client's half of the table is there").isPositive();
        assertThat(shown).isGreaterThanOrEqualTo(60);
    }

    /** Trap, section of the facts, test of the simulator, test of the client. */
    private static boolean shownOnBothSides(String line) {
        String[] columns = line.split("\\|", -1);
        return columns.length >= 6
                && columns[2].matches(" *\\d.*")
                && !NamedTest.in(columns[3]).isEmpty()
                && !NamedTest.in(columns[4]).isEmpty();
    }

    private static List<String> lines(Path table) {
        return NamedTest.text(table)
                .lines()
                .filter(line -> line.startsWith("|") && !line.matches("\\|[-| :]+\\|?"))
                .toList();
    }

    private static List<Path> tables() throws IOException {
        List<Path> tables = new ArrayList<>(fragments());
        tables.add(SIMULATOR.resolve("README.md"));
        return tables;
    }

    private static List<Path> fragments() throws IOException {
        Path fragments = SIMULATOR.resolve("traps");
        if (!Files.isDirectory(fragments)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(fragments)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList();
        }
    }

    /** Upwards from where the tests run. */
    private static Path repository() {
        Path start = Path.of("").toAbsolutePath();
        return Stream.iterate(start, Path::getParent)
                .filter(path -> Files.exists(path.resolve("deploy/jira-simulator")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no repository above " + start));
    }
}

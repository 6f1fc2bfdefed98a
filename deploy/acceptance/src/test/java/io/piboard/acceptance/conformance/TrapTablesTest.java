package io.piboard.acceptance.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The simulator's tables of endpoints and traps name tests: a test that was renamed must not leave a lie behind. */
class TrapTablesTest {

    private static final Path REPOSITORY = repository();
    private static final Path README = REPOSITORY.resolve("deploy/jira-simulator/README.md");

    @Test
    void everyTestInTheTablesExists() throws IOException {
        // Given
        Map<String, String> sources = NamedTest.sources(REPOSITORY);

        // When
        List<NamedTest> missing = NamedTest.in(NamedTest.text(README)).stream()
                .filter(test -> !test.existsIn(sources))
                .distinct()
                .toList();

        // Then
        assertThat(missing).as("tests that the tables name and nobody wrote").isEmpty();
    }

    @Test
    void everyLineNamesATest() throws IOException {
        // When
        List<String> bare =
                lines().stream().filter(line -> NamedTest.in(line).isEmpty()).toList();

        // Then
        assertThat(bare).as("lines of the tables without a test").isEmpty();
    }

    @Test
    void atLeastSixtyTrapsAreShownOnBothSides() throws IOException {
        // When
        long shown = lines().stream()
                .filter(TrapTablesTest::shownOnBothSides)
                .distinct()
                .count();

        // Then
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

    /** Of the tables of endpoints and traps, without their heads. */
    private static List<String> lines() {
        String text = NamedTest.text(README);
        return text.substring(text.indexOf("## Endpoints"))
                .lines()
                .filter(line -> line.startsWith("|") && !line.matches("\\|[-| :]+\\|?"))
                .filter(line -> !line.startsWith("| endpoint |") && !line.startsWith("| trap |"))
                .toList();
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

package io.piboard.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlDocumentsTest {

    private record Named(String name, String id, List<String> values) {}

    @Test
    void aRecordIsReadableAndWhatIsEmptyIsLeftOut() {
        byte[] yaml = YamlDocuments.write("A sprint.", new Named("FAL Sprint 1", "37", List.of()));

        assertThat(new String(yaml, StandardCharsets.UTF_8)).isEqualTo("""
                # A sprint.
                name: FAL Sprint 1
                id: "37"
                """);
    }

    @Test
    void everyTextComesBackAsItWas() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String letters = "ab #:-'\"{}[]&*!|>%@,?\\\n\t~0.1yn=<\u00e4\u2028\ud83d\ude00";
        for (int run = 0; run < 2_000; run++) {
            String text = random.ints(random.nextInt(1, 8), 0, letters.codePointCount(0, letters.length()))
                    .map(index -> letters.codePointAt(letters.offsetByCodePoints(0, index)))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            Named named = new Named(text, "true", List.of(text, "null", "1e3", "2026-10-01"));

            byte[] document = YamlDocuments.write("x", named);

            assertThat(document)
                    .as("seed %d, run %d", seed, run)
                    .satisfies(
                            written -> assertThat(YamlDocuments.read(written)).isEqualTo(YamlDocuments.tree(named)));
        }
    }

    @Test
    void aValueIsTheTextThatPeopleSee() {
        JsonNode read = read("{key: 1E3, id: 010, on: yes, day: 2026-10-01, none: null}");

        assertThat(read.path("key").asText()).isEqualTo("1E3");
        assertThat(read.path("id").asText()).isEqualTo("010");
        assertThat(read.path("on").asText()).isEqualTo("yes");
        assertThat(read.path("day").asText()).isEqualTo("2026-10-01");
        assertThat(read.path("none").isNull()).isTrue();
        assertThat(read("").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: &x [1]|line 1: anchors and aliases (& and *) are not taken; say it twice",
                "a: *x|line 1: anchors and aliases (& and *) are not taken; say it twice",
                "a: !!java.net.URL [x]|line 1: tags (!) are not taken; quote the text if it is meant so",
                "a: !x y|line 1: tags (!) are not taken; quote the text if it is meant so",
                "'a: 1;---;a: 2'|line 3: a second document; send them one by one",
                "'a: 1;a: 2'|line 2: Duplicate field 'a'",
                "'a: {b: 1'|line 1: while parsing a flow mapping",
            })
    void whatIsNotTakenIsToldByLine(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml.replace(';', '\n')))
                .isInstanceOf(UnreadableYamlException.class)
                .hasMessage(message);
    }

    @Test
    void nothingThatGrowsIsTaken() {
        String bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n";
        assertThatThrownBy(() -> read(bomb)).isInstanceOf(UnreadableYamlException.class);
        assertThatThrownBy(() -> read("[".repeat(50) + "]".repeat(50))).isInstanceOf(UnreadableYamlException.class);
        assertThatThrownBy(() -> read("- a\n".repeat(YamlBounds.MAX_VALUES)))
                .hasMessageContaining("more than 20000 values");
        assertThatThrownBy(() -> read("a: " + "x".repeat(YamlBounds.MAX_BYTES)))
                .hasMessage("the document has more than 256 KiB");
        assertThatThrownBy(() -> YamlDocuments.read(new byte[] {'a', ':', ' ', (byte) 0xff}))
                .hasMessage("the document is not UTF-8");
    }

    private static JsonNode read(String yaml) {
        return YamlDocuments.read(yaml.getBytes(StandardCharsets.UTF_8));
    }
}

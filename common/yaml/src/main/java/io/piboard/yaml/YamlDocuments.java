package io.piboard.yaml;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.yaml.snakeyaml.error.YAMLException;

/** Records as YAML that people read and edit, and what they made of it as a tree. */
public final class YamlDocuments {

    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .loaderOptions(YamlBounds.options())
                    .streamReadConstraints(YamlBounds.constraints())
                    .stringQuotingChecker(new CarefulQuoting())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .build())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .build();

    private YamlDocuments() {}

    /** What is empty is left out. */
    public static JsonNode tree(Object document) {
        return MAPPER.valueToTree(document);
    }

    /** @param heading what a reader should know first, as a comment */
    public static byte[] write(String heading, Object document) {
        try {
            String comment = heading.lines().map(line -> "# " + line + "\n").reduce("", String::concat);
            return (comment + MAPPER.writeValueAsString(document)).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "cannot be written as YAML: " + document.getClass().getName(), e);
        }
    }

    /** Throws {@link UnreadableYamlException} when it is no YAML, or goes beyond what is taken. */
    public static JsonNode read(byte[] document) {
        YamlBounds.checkSize(document);
        try (YAMLParser parser = (YAMLParser) MAPPER.getFactory().createParser(text(document))) {
            return YamlTree.read(parser);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        } catch (IOException | YAMLException e) {
            throw new UnreadableYamlException("not readable as YAML");
        }
    }

    private static String text(byte[] document) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableYamlException("the document is not UTF-8");
        }
    }

    private static UnreadableYamlException unreadable(JsonProcessingException e) {
        String what = e.getOriginalMessage() == null
                ? "not readable as YAML"
                : e.getOriginalMessage().lines().findFirst().orElse("not readable as YAML");
        return e.getLocation() == null
                ? new UnreadableYamlException(what)
                : UnreadableYamlException.at(e.getLocation().getLineNr(), what);
    }
}

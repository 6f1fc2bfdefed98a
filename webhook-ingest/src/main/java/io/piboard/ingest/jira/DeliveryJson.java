package io.piboard.ingest.jira;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;

/**
 * The JSON that Jira writes, and no other: UTF-8, nothing deeper, longer or larger than it has to be. That no member comes twice
 * is seen to by {@link JsonMembers}, which every token passes.
 */
final class DeliveryJson {

    /** Far below what fills the memory, far above what Jira has in a text that is read here. */
    private static final int LONGEST_TEXT = 100_000;

    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 1_000;
    private static final int LONGEST_NAME = 10_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            // names of strangers are not kept beyond their body
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private DeliveryJson() {}

    /** Leaves the stream open: who gave it has to read what the parser did not need. */
    static JsonParser parser(InputStream bytes) throws IOException {
        return JSON.createParser(bytes);
    }
}

package io.piboard.yaml;

import com.fasterxml.jackson.core.StreamReadConstraints;
import org.yaml.snakeyaml.LoaderOptions;

/** What a document may have: enough for the largest session, too little to hurt anybody. */
final class YamlBounds {

    static final int MAX_BYTES = 256 * 1024;
    static final int MAX_DEPTH = 20;
    static final int MAX_VALUES = 20_000;

    private YamlBounds() {}

    static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_BYTES);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(0);
        return options;
    }

    static StreamReadConstraints constraints() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxDocumentLength(MAX_BYTES)
                .build();
    }

    static void checkSize(byte[] document) {
        if (document.length > MAX_BYTES) {
            throw new UnreadableYamlException("the document has more than " + MAX_BYTES / 1024 + " KiB");
        }
    }
}

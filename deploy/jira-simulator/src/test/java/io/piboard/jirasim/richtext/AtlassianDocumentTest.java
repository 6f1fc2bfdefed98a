package io.piboard.jirasim.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtlassianDocumentTest {

    @ParameterizedTest
    @ValueSource(strings = {"hi", "one\ntwo", "one\n\ntwo", "one\n\n\ntwo", "one\n", "", "a\nb\n\nc"})
    void aTextIsTheSameAfterBothWays(String text) {
        assertThat(AtlassianDocument.text(AtlassianDocument.of(text))).isEqualTo(text);
    }

    @Test
    void noTextNodeIsEmptyAndAnEmptyParagraphHasNoContent() {
        // when
        JsonObject document = AtlassianDocument.of("a\n\n");

        // then
        assertThat(document.getJsonArray("content"))
                .isEqualTo(new JsonArray()
                        .add(new JsonObject()
                                .put("type", "paragraph")
                                .put(
                                        "content",
                                        JsonArray.of(new JsonObject()
                                                .put("type", "text")
                                                .put("text", "a"))))
                        .add(new JsonObject().put("type", "paragraph")));
    }
}

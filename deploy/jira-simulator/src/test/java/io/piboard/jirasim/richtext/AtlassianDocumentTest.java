package io.piboard.jirasim.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

class AtlassianDocumentTest {

    @Test
    void textComesBackAsItWas() {
        for (String text : new String[] {"hi", "", "two\nlines", "two\n\nparagraphs", "\n", "a\n\n\nb", "end\n"}) {
            JsonObject document = AtlassianDocument.of(text);

            assertThat(AtlassianDocument.isOne(document)).isTrue();
            assertThat(AtlassianDocument.text(document)).isEqualTo(text);
        }
    }

    @Test
    void noTextNodeIsEmpty() {
        assertThat(AtlassianDocument.of("a\n\n\nb").encode()).doesNotContain("\"text\":\"\"");
    }

    @Test
    void whatPeopleReadIsTakenFromAnyNode() {
        JsonObject list = new JsonObject("""
                {"type":"doc","version":1,"content":[{"type":"bulletList","content":[{"type":"listItem","content":[
                  {"type":"paragraph","content":[{"type":"text","text":"bold","marks":[{"type":"strong"}]}]}]}]}]}
                """);

        assertThat(AtlassianDocument.text(list)).isEqualTo("bold");
    }

    @Test
    void aStringIsNoDocument() {
        assertThat(AtlassianDocument.isOne("text")).isFalse();
        assertThat(AtlassianDocument.isOne(new JsonObject().put("type", "paragraph")))
                .isFalse();
    }
}

package io.piboard.ingest.jira;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Walks the members of an object in a stream; what nobody asks for is skipped without being built. */
final class JsonMembers {

    private JsonMembers() {}

    /** Looks at one member; the parser stands on its value, and may be left there. */
    interface Member {
        void read(String name) throws IOException;
    }

    /** A value that is no object has no members. */
    static void each(JsonParser parser, Member member) throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            member.read(name);
            parser.skipChildren();
        }
    }

    /** An id, which Jira writes as a string here and as a number there; {@code null} for anything else. */
    static String id(JsonParser parser) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING) && !parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            return null;
        }
        String id = parser.getText();
        return id.matches("\\d{1,19}") ? id : null;
    }

    /** A text; {@code null} for anything else. */
    static String text(JsonParser parser) throws IOException {
        return parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : null;
    }

    /** The {@code id} member of an object; {@code null} without one. */
    static String idOfObject(JsonParser parser) throws IOException {
        String[] id = new String[1];
        each(parser, name -> {
            if (name.equals("id")) {
                id[0] = id(parser);
            }
        });
        return id[0];
    }
}

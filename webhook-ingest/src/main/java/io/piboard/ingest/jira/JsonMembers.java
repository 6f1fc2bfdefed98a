package io.piboard.ingest.jira;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Walks the members of an object in a stream; what nobody asks for is skipped without being built. */
final class JsonMembers {

    /** An issue has some hundred members; each of them is remembered so that none comes twice. */
    private static final int MOST_MEMBERS = 10_000;

    /** More digits than that no exponent needs: {@code 1e999999999} written out would fill the memory. */
    private static final int LONGEST_EXPONENT = 3;

    private static final int LONGEST_ID = 19;

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
        while (next(parser) == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            next(parser);
            member.read(name);
            skip(parser);
        }
    }

    /** The next token, wherever it stands: the bounds hold for what is skipped, too. */
    static JsonToken next(JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.FIELD_NAME) {
            check(parser.getParsingContext());
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT && hasLongExponent(parser)) {
            throw new UnreadableDeliveryException("the body has a number out of all bounds");
        }
        return token;
    }

    private static void check(JsonStreamContext object) {
        if (object.getCurrentIndex() >= MOST_MEMBERS) {
            throw new UnreadableDeliveryException("the body has an object with too many members");
        }
        if (!names(object).add(object.getCurrentName())) {
            throw new UnreadableDeliveryException("the body has an object with a member twice");
        }
    }

    /** Kept with the object for as long as it is open. */
    private static MemberNames names(JsonStreamContext object) {
        if (object.getCurrentValue() instanceof MemberNames known) {
            return known;
        }
        MemberNames none = new MemberNames();
        object.setCurrentValue(none);
        return none;
    }

    /** To the end of an object or array whose beginning the parser stands on; anything else is at its end. */
    static void skip(JsonParser parser) throws IOException {
        int open = isStart(parser.currentToken()) ? 1 : 0;
        while (open > 0) {
            JsonToken token = next(parser);
            if (token == null) {
                return;
            }
            open += isStart(token) ? 1 : token.isStructEnd() ? -1 : 0;
        }
    }

    private static boolean isStart(JsonToken token) {
        return token != null && token.isStructStart();
    }

    private static boolean hasLongExponent(JsonParser parser) throws IOException {
        char[] text = parser.getTextCharacters();
        int end = parser.getTextOffset() + parser.getTextLength();
        for (int at = parser.getTextOffset(); at < end; at++) {
            if (text[at] == 'e' || text[at] == 'E') {
                return end - at - 1 > LONGEST_EXPONENT + 1;
            }
        }
        return false;
    }

    /** An id, which Jira writes as a string here and as a number there; {@code null} for anything else. */
    static String id(JsonParser parser) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING) && !parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            return null;
        }
        String id = parser.getText();
        return isDigits(id) ? id : null;
    }

    private static boolean isDigits(String id) {
        for (int at = 0; at < id.length(); at++) {
            if (id.charAt(at) < '0' || id.charAt(at) > '9') {
                return false;
            }
        }
        return !id.isEmpty() && id.length() <= LONGEST_ID;
    }

    /** A text that a database can keep; {@code null} for what is none. */
    static String text(JsonParser parser) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return null;
        }
        String text = parser.getText();
        if (text.indexOf('\0') >= 0 || hasLoneSurrogate(text)) {
            throw new UnreadableDeliveryException("the body has a text that is none");
        }
        return text;
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                if (at + 1 == text.length() || !Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
                    return true;
                }
                at++;
            }
        }
        return false;
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

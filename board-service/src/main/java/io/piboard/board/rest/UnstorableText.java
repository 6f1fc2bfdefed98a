package io.piboard.board.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds text that no database takes: NUL, and halves of characters (unpaired surrogates). Kept as an escape in JSON it would
 * pass us and stop whoever reads the event. Pure.
 */
final class UnstorableText {

    private UnstorableText() {}

    /** A sentence for each member that holds some, names of members included. */
    static List<String> faults(JsonNode body) {
        List<String> faults = new ArrayList<>();
        look("", body, faults);
        return faults;
    }

    private static void look(String path, JsonNode node, List<String> faults) {
        if (node.isTextual() && !isStorable(node.textValue())) {
            faults.add(path + ": holds a character that cannot be kept (NUL or half of a character)");
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            look(path + "[" + i + "]", node.get(i), faults);
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!isStorable(member.getKey())) {
                faults.add(path + ": the name of a member holds a character that cannot be kept");
            }
            look(path.isEmpty() ? member.getKey() : path + "." + member.getKey(), member.getValue(), faults);
        }
    }

    private static boolean isStorable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || isHalf(point));
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}

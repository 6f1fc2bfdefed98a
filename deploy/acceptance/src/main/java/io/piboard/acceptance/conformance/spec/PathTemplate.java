package io.piboard.acceptance.conformance.spec;

import java.util.Arrays;
import java.util.List;

/** An address of a document with its variables, such as {@code /rest/api/3/issue/{issueIdOrKey}}. */
public record PathTemplate(String text, List<String> parts) {

    public static PathTemplate of(String text) {
        return new PathTemplate(text, split(text));
    }

    public boolean matches(String path) {
        List<String> asked = split(path);
        if (asked.size() != parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!variable(parts.get(i)) && !parts.get(i).equals(asked.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Where two match, the one with fewer variables is meant. */
    long variables() {
        return parts.stream().filter(PathTemplate::variable).count();
    }

    private static boolean variable(String part) {
        return part.startsWith("{");
    }

    /** A slash at the end makes no difference to Jira. */
    private static List<String> split(String path) {
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }
}

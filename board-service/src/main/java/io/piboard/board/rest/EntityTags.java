package io.piboard.board.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version as an ETag, and back from {@code If-Match}. */
public final class EntityTags {

    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})\"");

    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Throws a 428 problem when there is none, a 400 problem when it is not one of our ETags. */
    public static long required(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problems.preconditionRequired();
        }
        return parse(ifMatch);
    }

    /** Without the header the caller has seen everything there is. */
    public static long optional(String ifMatch) {
        return ifMatch == null || ifMatch.isBlank() ? Long.MAX_VALUE : parse(ifMatch);
    }

    private static long parse(String ifMatch) {
        Matcher matcher = STRONG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Problems.invalidHeader("If-Match must be one ETag as this API gives them, like \"1763923200123\".");
        }
        return Long.parseLong(matcher.group(1));
    }
}

package io.piboard.jirasim.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text query: every word must occur, {@code wor*} by its beginning, a phrase in inner quotes as it stands. */
record TextMatch(List<Pattern> wanted) {

    private static final Pattern PART = Pattern.compile("\"([^\"]+)\"|(\\S+)");

    static TextMatch of(String query) {
        List<Pattern> wanted = new ArrayList<>();
        Matcher parts = PART.matcher(query);
        while (parts.find()) {
            String phrase = parts.group(1);
            String text = phrase == null ? parts.group(2) : phrase;
            wanted.add(pattern(text, phrase == null));
        }
        if (wanted.isEmpty()) {
            throw JqlException.syntax("The field does not support searching for an empty string.");
        }
        return new TextMatch(List.copyOf(wanted));
    }

    boolean in(String text) {
        return wanted.stream().allMatch(pattern -> pattern.matcher(text).find());
    }

    private static Pattern pattern(String text, boolean wildcards) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean prefix = wildcards && lower.endsWith("*");
        String word = prefix ? lower.substring(0, lower.length() - 1) : lower;
        String end = prefix ? "" : "(?![\\p{L}\\p{N}])";
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + end, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}

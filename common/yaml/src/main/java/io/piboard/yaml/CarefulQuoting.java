package io.piboard.yaml;

import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.util.regex.Pattern;

/**
 * Leaves the quotes away only around words that can mean nothing else in YAML: Jackson's own rule does so around more, and
 * some of that does not come back as it was.
 */
final class CarefulQuoting extends StringQuotingChecker {

    private static final long serialVersionUID = 1L;

    /** Letters first, so that it is no number; nothing that YAML gives a meaning; no space at the end. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}(?:[\\p{L}\\p{N} ._/()+-]*[\\p{L}\\p{N}.)])?");

    /** Days and UUIDs: nothing here reads them as anything but text. */
    private static final Pattern FORMS =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Override
    public boolean needToQuoteName(String name) {
        return needsQuotes(name);
    }

    @Override
    public boolean needToQuoteValue(String value) {
        return needsQuotes(value);
    }

    private boolean needsQuotes(String text) {
        return isReservedKeyword(text)
                || !WORDS.matcher(text).matches() && !FORMS.matcher(text).matches();
    }
}

package io.piboard.yaml;

import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.util.regex.Pattern;

/**
 * Leaves the quotes away only around words that can mean nothing else in YAML: Jackson's own rule does so around more, and
 * some of that does not come back as it was.
 */
final class CarefulQuoting extends StringQuotingChecker {

    private static final long serialVersionUID = 1L;

    /** Letters first, so that it is no number and no date; nothing that YAML gives a meaning; no space at the end. */
    private static final Pattern PLAIN = Pattern.compile("\\p{L}(?:[\\p{L}\\p{N} ._/()+-]*[\\p{L}\\p{N}.)])?");

    @Override
    public boolean needToQuoteName(String name) {
        return needsQuotes(name);
    }

    @Override
    public boolean needToQuoteValue(String value) {
        return needsQuotes(value);
    }

    private boolean needsQuotes(String text) {
        return isReservedKeyword(text) || !PLAIN.matcher(text).matches();
    }
}

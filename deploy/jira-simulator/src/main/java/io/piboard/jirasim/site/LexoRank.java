package io.piboard.jirasim.site;

/**
 * Ranks that always have room between them: a bucket, base-36 digits, and after the colon as many more as are needed.
 * They compare as bytes.
 */
public final class LexoRank {

    private static final String BUCKET = "0|";
    private static final String FIRST = "i00000";
    private static final long STEP = 8;
    private static final int BASE = 36;

    private LexoRank() {}

    /** A rank behind the last one; null when there is none yet. */
    public static String after(String last) {
        if (last == null) {
            return BUCKET + FIRST + ":";
        }
        String value = last.substring(BUCKET.length(), last.indexOf(':'));
        String next = Long.toString(Long.parseLong(value, BASE) + STEP, BASE);
        return BUCKET + "0".repeat(Math.max(0, value.length() - next.length())) + next + ":";
    }

    /** A rank between two others; null is the end of the list on that side. */
    public static String between(String low, String high) {
        if (high == null) {
            return after(low);
        }
        int length = high.indexOf(':') - BUCKET.length();
        String middle = middle(low == null ? "" : digits(low), digits(high));
        String padded = middle + "0".repeat(Math.max(0, length - middle.length()));
        return BUCKET + padded.substring(0, length) + ":" + padded.substring(length);
    }

    private static String digits(String rank) {
        return rank.substring(BUCKET.length()).replace(":", "");
    }

    private static String middle(String low, String high) {
        StringBuilder digits = new StringBuilder();
        boolean bounded = true;
        for (int i = 0; ; i++) {
            int from = i < low.length() ? Character.digit(low.charAt(i), BASE) : 0;
            int to = bounded ? i < high.length() ? Character.digit(high.charAt(i), BASE) : 0 : BASE;
            if (to - from > 1) {
                return digits.append(Character.forDigit((from + to) / 2, BASE)).toString();
            }
            digits.append(Character.forDigit(from, BASE));
            bounded &= to == from;
        }
    }
}

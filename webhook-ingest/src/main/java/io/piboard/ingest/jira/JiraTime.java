package io.piboard.ingest.jira;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * A time as Jira writes it: {@code 2026-10-07T12:34:56.789+0200}.
 *
 * <p>Every delivery has one, so this form is read by place; whatever looks otherwise is left to {@code java.time}, as is what is
 * no time.
 */
final class JiraTime {

    private static final String FORM = "dddd-dd-ddTdd:dd:dd.ddd+dddd";

    private static final DateTimeFormatter WITHOUT_COLON = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("XX")
            .toFormatter();

    private JiraTime() {}

    /** Throws {@link DateTimeException} for what is no time. */
    static Instant parse(String time) {
        return hasForm(time) ? byPlace(time) : byForm(time);
    }

    private static boolean hasForm(String time) {
        if (time.length() != FORM.length()) {
            return false;
        }
        for (int at = 0; at < FORM.length(); at++) {
            if (!fits(FORM.charAt(at), time.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(char form, char given) {
        return switch (form) {
            case 'd' -> given >= '0' && given <= '9';
            case '+' -> given == '+' || given == '-';
            default -> given == form;
        };
    }

    private static Instant byPlace(String time) {
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(time, 0, 4),
                    number(time, 5, 7),
                    number(time, 8, 10),
                    number(time, 11, 13),
                    number(time, 14, 16),
                    number(time, 17, 19),
                    number(time, 20, 23) * 1_000_000);
            int sign = time.charAt(23) == '-' ? -1 : 1;
            return local.toInstant(ZoneOffset.ofHoursMinutes(sign * number(time, 24, 26), sign * number(time, 26, 28)));
        } catch (DateTimeException outOfBounds) {
            return byForm(time);
        }
    }

    private static int number(String time, int from, int to) {
        return Integer.parseInt(time, from, to, 10);
    }

    private static Instant byForm(String time) {
        boolean iso = time.endsWith("Z") || time.indexOf(':', time.length() - 3) > 0;
        return (iso ? DateTimeFormatter.ISO_OFFSET_DATE_TIME : WITHOUT_COLON).parse(time, Instant::from);
    }
}

package io.piboard.jirasim.search;

import io.piboard.jirasim.search.Clause.Operand;
import io.piboard.jirasim.site.JiraTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of JQL: relative to now, or absolute to the minute in the asking user's time zone. */
final class JqlDates {

    private static final Pattern RELATIVE = Pattern.compile("[+-]?\\d{1,6}[mhdw]( \\d{1,6}[mhdw])*");
    private static final Pattern PART = Pattern.compile("(\\d{1,6})([mhdw])");

    private final Instant now;

    JqlDates(Instant now) {
        this.now = now;
    }

    Instant instant(Operand operand) {
        if (operand.function()) {
            return JqlDateFunctions.at(operand, now);
        }
        return RELATIVE.matcher(operand.text()).matches() ? relative(operand.text()) : absolute(operand.text());
    }

    /** {@code -1d}, {@code 4w 2d}: a sign counts for all parts. */
    private Instant relative(String text) {
        Duration distance = Duration.ZERO;
        Matcher parts = PART.matcher(text);
        while (parts.find()) {
            long amount = Long.parseLong(parts.group(1));
            distance = distance.plus(
                    switch (parts.group(2)) {
                        case "m" -> Duration.ofMinutes(amount);
                        case "h" -> Duration.ofHours(amount);
                        case "d" -> Duration.ofDays(amount);
                        default -> Duration.ofDays(7 * amount);
                    });
        }
        return text.startsWith("-") ? now.minus(distance) : now.plus(distance);
    }

    private static Instant absolute(String text) {
        String plain = text.replace('/', '-');
        try {
            LocalDateTime local = plain.length() <= 10
                    ? LocalDate.parse(plain).atStartOfDay()
                    : LocalDateTime.parse(plain, DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
            return local.atZone(JiraTime.ZONE).toInstant();
        } catch (DateTimeParseException e) {
            throw JqlException.value("Date value '" + text + "' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm',"
                    + " 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.");
        }
    }
}

package io.piboard.jirasim.search;

import io.piboard.jirasim.search.Clause.Operand;
import io.piboard.jirasim.site.JiraTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of JQL: relative to now, or absolute to the minute in the asking user's time zone. */
final class JqlDates {

    private static final Pattern RELATIVE = Pattern.compile("([+-]?)(\\d{1,6})([mhdw])");

    private final Instant now;

    JqlDates(Instant now) {
        this.now = now;
    }

    Instant instant(Operand operand) {
        if (operand.kind() == Operand.Kind.FUNCTION) {
            return function(operand.text());
        }
        Matcher relative = RELATIVE.matcher(operand.text());
        return relative.matches() ? relative(relative) : absolute(operand.text());
    }

    private Instant function(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "now" -> now;
            case "startofday" ->
                now.atZone(JiraTime.ZONE)
                        .toLocalDate()
                        .atStartOfDay(JiraTime.ZONE)
                        .toInstant();
            default -> throw new JqlException("Unable to find JQL function '" + name + "()'.");
        };
    }

    private Instant relative(Matcher text) {
        long amount = Long.parseLong(text.group(2));
        Duration distance = switch (text.group(3)) {
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            case "d" -> Duration.ofDays(amount);
            default -> Duration.ofDays(7 * amount);
        };
        return text.group(1).equals("-") ? now.minus(distance) : now.plus(distance);
    }

    private static Instant absolute(String text) {
        String plain = text.replace('/', '-');
        try {
            LocalDateTime local = plain.length() <= 10
                    ? LocalDate.parse(plain).atStartOfDay()
                    : LocalDateTime.parse(plain, DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
            return local.atZone(JiraTime.ZONE).toInstant();
        } catch (DateTimeParseException e) {
            throw new JqlException("Date value '" + text + "' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm',"
                    + " 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.");
        }
    }
}

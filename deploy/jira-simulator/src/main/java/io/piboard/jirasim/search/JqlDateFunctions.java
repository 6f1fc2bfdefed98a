package io.piboard.jirasim.search;

import io.piboard.jirasim.search.Clause.Operand;
import io.piboard.jirasim.site.JiraTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** now(), startOfDay(), endOfWeek("-1w") and the like, in the time zone of the site. */
final class JqlDateFunctions {

    private static final Pattern NAME = Pattern.compile("(start|end)of(day|week|month|year)");
    private static final Pattern SHIFT = Pattern.compile("([+-]?\\d{1,4})([yMwdhm]?)");

    private JqlDateFunctions() {}

    static Instant at(Operand function, Instant now) {
        String name = function.text().toLowerCase(Locale.ROOT);
        if (name.equals("now")) {
            return now;
        }
        Matcher words = NAME.matcher(name);
        if (!words.matches()) {
            throw JqlException.syntax("Unable to find JQL function '" + function.text() + "()'.");
        }
        boolean start = words.group(1).equals("start");
        ChronoUnit unit = ChronoUnit.valueOf(words.group(2).toUpperCase(Locale.ROOT) + "S");
        LocalDate first = first(unit, now.atZone(JiraTime.ZONE).toLocalDate());
        LocalDate day = start ? first : first.plus(1, unit);
        return shifted(day, unit, function).minusMillis(start ? 0 : 1);
    }

    private static LocalDate first(ChronoUnit unit, LocalDate today) {
        return switch (unit) {
            case WEEKS -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHS -> today.withDayOfMonth(1);
            case YEARS -> today.withDayOfYear(1);
            default -> today;
        };
    }

    /** An increment such as "-1d"; without a letter it counts the function's own unit. */
    private static Instant shifted(LocalDate day, ChronoUnit own, Operand function) {
        Matcher shift = SHIFT.matcher(
                function.arguments().isEmpty() ? "0" : function.arguments().getFirst());
        if (!shift.matches()) {
            throw JqlException.value("Function '" + function.text() + "' expects an increment such as '-1d'.");
        }
        ChronoUnit unit = switch (shift.group(2)) {
            case "y" -> ChronoUnit.YEARS;
            case "M" -> ChronoUnit.MONTHS;
            case "w" -> ChronoUnit.WEEKS;
            case "d" -> ChronoUnit.DAYS;
            case "h" -> ChronoUnit.HOURS;
            case "m" -> ChronoUnit.MINUTES;
            default -> own;
        };
        return day.atStartOfDay(JiraTime.ZONE)
                .plus(Long.parseLong(shift.group(1)), unit)
                .toInstant();
    }
}

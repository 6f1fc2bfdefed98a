package io.piboard.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the sprint field of an issue: objects on Cloud, texts of Java's {@code toString} on Data Center and in webhooks.
 *
 * <p>The field lists every sprint the issue ever was in; the current one is the single member that is active or future.
 */
public final class SprintField {

    /** Names and goals may hold commas, equal signs and brackets: only known keys end the value before them. */
    private static final Pattern MEMBER = Pattern.compile("(?:^|,)(id|rapidViewId|state|name|goal|startDate|endDate"
            + "|completeDate|activatedDate|sequence|synced|autoStartStop|incompleteIssuesDestinationId)=");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private SprintField() {}

    /** One sprint an issue is or was in; {@code state} is lower case. */
    public record SprintOfIssue(String id, String state) {

        public boolean isOpen() {
            return state.equals("active") || state.equals("future");
        }
    }

    /** The id of the active or future sprint; empty when the issue is in none. */
    public static Optional<String> openSprintId(JsonNode value) {
        return read(value).stream()
                .filter(SprintOfIssue::isOpen)
                .map(SprintOfIssue::id)
                .findFirst();
    }

    /** All sprints the value names; members that cannot be read are left out. */
    public static List<SprintOfIssue> read(JsonNode value) {
        List<SprintOfIssue> sprints = new ArrayList<>();
        if (value != null && value.isArray()) {
            value.forEach(member -> sprint(member).ifPresent(sprints::add));
        } else if (value != null) {
            sprint(value).ifPresent(sprints::add);
        }
        return sprints;
    }

    private static Optional<SprintOfIssue> sprint(JsonNode member) {
        return member.isTextual()
                ? fromText(member.textValue())
                : sprint(member.path("id").asText(), member.path("state").asText());
    }

    private static Optional<SprintOfIssue> fromText(String text) {
        int start = text.indexOf('[');
        int end = text.lastIndexOf(']');
        if (start < 0 || end < start) {
            return Optional.empty();
        }
        String members = text.substring(start + 1, end);
        return sprint(firstNumber(members), firstState(members));
    }

    private static String firstNumber(String members) {
        return values(members, "id").stream()
                .filter(v -> NUMBER.matcher(v).matches())
                .findFirst()
                .orElse("");
    }

    private static String firstState(String members) {
        return values(members, "state").stream().findFirst().orElse("");
    }

    private static List<String> values(String members, String key) {
        List<String> values = new ArrayList<>();
        Matcher matcher = MEMBER.matcher(members);
        String open = null;
        int from = 0;
        while (matcher.find()) {
            if (key.equals(open)) {
                values.add(members.substring(from, matcher.start()));
            }
            open = matcher.group(1);
            from = matcher.end();
        }
        if (key.equals(open)) {
            values.add(members.substring(from));
        }
        return values;
    }

    private static Optional<SprintOfIssue> sprint(String id, String state) {
        return NUMBER.matcher(id).matches()
                ? Optional.of(new SprintOfIssue(id, state.strip().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }
}

package io.piboard.jirasim.site;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How Jira writes time: issues with a colon-less offset in the site's zone, sprints in UTC with a Z. */
public final class JiraTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter ISSUE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZONE);
    private static final DateTimeFormatter SPRINT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private JiraTime() {}

    public static String issue(Instant time) {
        return ISSUE.format(time);
    }

    public static String sprint(Instant time) {
        return SPRINT.format(time);
    }
}

package io.piboard.jirasim.requests;

import java.util.Locale;

/** The impact of a request on Jira: every one belongs to exactly one group. */
public enum RequestGroup {
    READS,
    WRITES,
    SEARCHES,
    METADATA,
    /** Whatever it was for: it got an error. */
    REFUSED;

    static RequestGroup of(RequestEntry entry) {
        if (entry.status() >= 400) {
            return REFUSED;
        }
        boolean reads = entry.method().equals("GET");
        return switch (entry.kind()) {
            case SEARCH -> SEARCHES;
            case METADATA, TOKEN -> METADATA;
            case BULK_READ, CHANGELOG -> READS;
            case SPRINT, WEBHOOK, OTHER -> reads ? METADATA : WRITES;
            default -> reads ? READS : WRITES;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

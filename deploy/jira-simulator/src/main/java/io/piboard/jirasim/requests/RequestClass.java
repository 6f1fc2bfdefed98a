package io.piboard.jirasim.requests;

import java.util.Locale;

/** What a request was for, as counted by the request journal. */
public enum RequestClass {
    READ_ISSUE,
    BULK_READ,
    SEARCH,
    CREATE,
    EDIT,
    DELETE,
    READ_TRANSITIONS,
    TRANSITION,
    SPRINT_MOVE,
    ESTIMATION,
    PROPERTY,
    LINK,
    SPRINT,
    METADATA,
    WEBHOOK,
    TOKEN,
    OTHER;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

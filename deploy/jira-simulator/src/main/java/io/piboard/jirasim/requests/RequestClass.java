package io.piboard.jirasim.requests;

import java.util.Locale;
import java.util.Set;

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
    RANK,
    COMMENT,
    CHANGELOG,
    PROPERTY,
    LINK,
    SPRINT,
    METADATA,
    WEBHOOK,
    TOKEN,
    OTHER;

    private static final Set<RequestClass> CHANGING =
            Set.of(CREATE, EDIT, DELETE, TRANSITION, SPRINT_MOVE, ESTIMATION, RANK, COMMENT);

    /** Whether such a request, unless it only reads, is there to change an issue. */
    boolean changesIssues() {
        return CHANGING.contains(this);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

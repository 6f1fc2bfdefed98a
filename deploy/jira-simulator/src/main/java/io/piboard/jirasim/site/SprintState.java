package io.piboard.jirasim.site;

import java.util.Locale;

/** Where a sprint is in its life; it only moves forward. */
public enum SprintState {
    FUTURE,
    ACTIVE,
    CLOSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.piboard.jirasim.site;

import java.util.Locale;

/** What a board is for; a simple one belongs to a team-managed project of Cloud. */
public enum BoardType {
    SCRUM,
    KANBAN,
    SIMPLE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.piboard.board.access;

import java.util.List;

/** The roles of an organisation's people; each may do what those below it may. */
public final class Roles {

    public static final String ADMIN = "admin";
    public static final String PI_ADMIN = "pi-admin";
    public static final String MEMBER = "member";
    public static final String OBSERVER = "observer";

    /** Another service of the suite, never a person: outside of the ladder, nobody's admin has it. */
    public static final String SERVICE = "service";

    /** From the most to the least that one may do. */
    static final List<String> LADDER = List.of(ADMIN, PI_ADMIN, MEMBER, OBSERVER);

    private Roles() {}
}

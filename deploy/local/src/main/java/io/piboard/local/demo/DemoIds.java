package io.piboard.local.demo;

import java.util.UUID;

/** Fixed ids of the demo, so that setting it up twice changes nothing and tests know where things are. */
public final class DemoIds {

    public static final UUID CONNECTION = UUID.fromString("00000000-0000-4000-8000-00000000c001");
    public static final UUID SESSION = UUID.fromString("00000000-0000-4000-8000-000000005e55");

    private DemoIds() {}

    /** The first team's is number 1. */
    public static UUID board(int number) {
        return numbered("0000000b", number);
    }

    public static UUID team(int number) {
        return numbered("0000007e", number);
    }

    /** In the order of the session's columns, from 1. */
    public static UUID iteration(int number) {
        return numbered("00000017", number);
    }

    public static UUID stickyType(int number) {
        return numbered("00000057", number);
    }

    private static UUID numbered(String prefix, int number) {
        return UUID.fromString("00000000-0000-4000-8000-" + prefix + String.format("%04d", number));
    }
}

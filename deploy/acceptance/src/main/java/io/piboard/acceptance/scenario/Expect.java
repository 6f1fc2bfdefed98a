package io.piboard.acceptance.scenario;

import java.util.Objects;

/** Says what was expected and what was found. */
final class Expect {

    private Expect() {}

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    static void same(String what, Object expected, Object found) {
        that(Objects.equals(expected, found), what + " is <" + found + "> and should be <" + expected + ">");
    }
}

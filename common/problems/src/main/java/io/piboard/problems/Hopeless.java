package io.piboard.problems;

import io.vertx.pgclient.PgException;

/**
 * Tells work that will fail on every try from a world that will work again: a record of the first kind belongs in the
 * dead-letter topic, or it keeps its partition from everybody behind it. Pure.
 */
public final class Hopeless {

    private Hopeless() {}

    public static boolean is(Throwable failure) {
        return switch (failure) {
            case NullPointerException bug -> true;
            case IllegalArgumentException bug -> true;
            case PgException refused -> isAboutTheData(refused.getSqlState());
            default -> false;
        };
    }

    /** SQLSTATE class 22 is a value that no column takes, 23 a broken constraint. */
    private static boolean isAboutTheData(String sqlState) {
        return sqlState != null && (sqlState.startsWith("22") || sqlState.startsWith("23"));
    }
}

package io.piboard.problems;

import java.util.Set;

/** Which of PostgreSQL's errors mean that it cannot be asked now, rather than that the question was wrong. Pure. */
final class DatabaseAway {

    /**
     * Classes of SQLSTATE (PostgreSQL, appendix A): 08 connection, 53 out of resources, 57 intervention of an operator,
     * which is a shutdown or a start that is not over.
     */
    private static final Set<String> AWAY = Set.of("08", "53", "57");

    private DatabaseAway() {}

    /** @param sqlState may be {@code null} */
    static boolean isMeantBy(String sqlState) {
        return sqlState != null && sqlState.length() == 5 && AWAY.contains(sqlState.substring(0, 2));
    }
}

package io.piboard.embedded;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** Asks the running server whether a commit really is on disk; the embedded defaults say no. */
record Durability(DataSource database) {

    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    void require() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                String value = read(statement, setting);
                if (!"on".equals(value)) {
                    throw new IllegalStateException(setting + " is " + value + ", wanted on");
                }
            }
        }
    }

    private static String read(Statement statement, String setting) throws SQLException {
        try (var rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

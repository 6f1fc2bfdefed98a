package io.piboard.embedded;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Creates user and database the first time. */
record PiboardDatabase(DataSource superuser) {

    void create() throws SQLException {
        try (var connection = superuser.getConnection();
                var statement = connection.createStatement()) {
            if (isMissing(statement, "select 1 from pg_roles where rolname = 'piboard'")) {
                statement.execute("create role piboard login password 'piboard'");
            }
            if (isMissing(statement, "select 1 from pg_database where datname = 'piboard'")) {
                statement.execute("create database piboard owner piboard");
            }
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }
}

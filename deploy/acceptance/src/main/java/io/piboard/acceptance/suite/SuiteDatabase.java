package io.piboard.acceptance.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The suite's PostgreSQL, for what no API tells: what still waits, and tables that are held shut. */
public final class SuiteDatabase {

    private final String url;
    private final Path data;

    /** @param data where its server keeps everything */
    SuiteDatabase(String url, Path data) {
        this.url = url + "?user=piboard&password=piboard";
        this.data = data;
    }

    /** Ends it for good, with all its clients: PostgreSQL's fast shutdown. */
    public void stop() {
        try (Stream<Path> files = Files.walk(data, 3)) {
            Path pidFile = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start();
            Awaitility.await("the end of PostgreSQL")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !Files.exists(pidFile));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot stop PostgreSQL in " + data, e);
        }
    }

    /** Records that wait in an outbox, lanes and imports that will be visited: 0 when every service has finished. */
    public long unfinished() {
        return number("""
                select (select count(*) from board.outbox) + (select count(*) from sync.outbox)
                     + (select count(*) from metadata.outbox) + (select count(*) from sync.scan where kind = 'IMPORT')
                     + (select count(*) from sync.lane where wake_at is not null)""");
    }

    public long number(String query) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + " for " + query, e);
        }
    }

    /** Nobody writes this table until the handle is closed; whoever tries waits. */
    public HeldTable hold(String table) {
        try {
            Connection connection = DriverManager.getConnection(url);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("lock table " + table + " in share mode");
            }
            return new HeldTable(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot hold " + table, e);
        }
    }

    /** A table nobody can write. */
    public static final class HeldTable implements AutoCloseable {

        private final Connection connection;

        private HeldTable(Connection connection) {
            this.connection = connection;
        }

        /** Ends the sessions that wait for a lock, as their killed clients would in time. */
        public void endWaiters() {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where wait_event_type = 'Lock' and pid <> pg_backend_pid()");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            try {
                connection.rollback();
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

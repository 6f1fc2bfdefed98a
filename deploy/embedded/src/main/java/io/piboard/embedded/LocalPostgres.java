package io.piboard.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/** A PostgreSQL server from Maven artifacts with the database {@value #NAME}, owned by the user of the same name. */
public final class LocalPostgres implements AutoCloseable {

    /** Name of the database, of its user, and the user's password. */
    public static final String NAME = "piboard";

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final Duration STARTUP = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final Path directory;
    private final DirectoryLock lock;

    private LocalPostgres(EmbeddedPostgres server, Path directory, DirectoryLock lock) {
        this.server = server;
        this.directory = directory;
        this.lock = lock;
    }

    public static LocalPostgres start(PostgresOptions options) {
        QuietLogs.quietPostgres();
        requireUserThatMayRunIt();
        DirectoryLock lock = DirectoryLock.take(options.directory());
        try {
            Path data = dataIn(options.directory());
            new LeftOverPostmaster(data).stop();
            EmbeddedPostgres server = launch(options, data);
            var postgres = new LocalPostgres(server, options.directory(), lock);
            postgres.prepare(options.durable());
            return postgres;
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException("Cannot start PostgreSQL in " + options.directory(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Stops the server a killed process left running here; nothing happens if there is none. */
    public static void stopLeftOver(Path directory) {
        try {
            new LeftOverPostmaster(dataIn(directory)).stop();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot stop the PostgreSQL left over in " + directory, e);
        }
    }

    private static Path dataIn(Path directory) {
        return directory.resolve("data").toAbsolutePath();
    }

    private static EmbeddedPostgres launch(PostgresOptions options, Path data) throws IOException {
        String durable = options.durable() ? "on" : "off";
        return EmbeddedPostgres.builder()
                .setPort(FreePort.orFree(options.port()))
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(binaries().toFile())
                .setPGStartupWait(STARTUP)
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", durable)
                .setServerConfig("synchronous_commit", durable)
                .setServerConfig("full_page_writes", durable)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("max_connections", "200")
                .start();
    }

    /** One per user, writable by nobody else: what is in there is run. */
    private static Path binaries() throws IOException {
        Path own = Path.of(System.getProperty("java.io.tmpdir"), "piboard-" + System.getProperty("user.name"));
        Files.createDirectories(own, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        return Files.createDirectories(own.resolve("postgres"));
    }

    private static void requireUserThatMayRunIt() {
        if ("root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable()) {
            throw new IllegalStateException("PostgreSQL does not run as root, and this system does not allow `unshare`"
                    + " to be somebody else: start this as an ordinary user.");
        }
    }

    private void prepare(boolean durable) throws IOException {
        try {
            new PiboardDatabase(server.getPostgresDatabase()).create();
            if (durable) {
                new Durability(server.getDatabase(NAME, NAME)).require();
            }
        } catch (SQLException | IllegalStateException e) {
            server.close();
            throw new IllegalStateException("PostgreSQL is up but not as wanted: " + e.getMessage(), e);
        }
    }

    public int port() {
        return server.getPort();
    }

    public String jdbcUrl() {
        return "jdbc:" + reactiveUrl();
    }

    public String reactiveUrl() {
        return "postgresql://127.0.0.1:" + port() + "/" + NAME;
    }

    /** Process id of the server, for tests that kill it. */
    public long pid() {
        try {
            return new LeftOverPostmaster(dataIn(directory))
                    .find()
                    .orElseThrow()
                    .pid();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the pid file in " + directory, e);
        }
    }

    @Override
    public void close() {
        try (lock) {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }
}
